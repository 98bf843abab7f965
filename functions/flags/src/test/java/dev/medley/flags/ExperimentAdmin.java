package dev.medley.flags;

import dev.medley.testkit.ApiAnswer;
import dev.medley.testkit.Rows;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes experiments for tests, and has people do what they measure. */
record ExperimentAdmin(FlagAdmin admin) {

    static final String EXPERIMENTS = "/api/admin/experiments";

    static final String AGENT = "Mozilla/5.0 (X11; Linux x86_64) Firefox/140.0";

    static Map<String, Object> activity(String type) {
        return Map.of("source", "activity", "type", type);
    }

    static Map<String, Object> metric(String name, String kind, Map<String, ?> measure) {
        return Map.of("name", name, "kind", kind, "measure", measure, "higherIsBetter", true);
    }

    /** Whether people click, among at least 100 of each variant and after a day. */
    static Map<String, Object> plan() {
        Map<String, Object> plan = new HashMap<>();
        plan.put("name", "One page");
        plan.put("hypothesis", "Fewer pages, more clicks");
        plan.put("control", "off");
        plan.put("primary", metric("clicked", "conversion", activity("click")));
        plan.put("secondary", List.of());
        plan.put("guardrails", List.of());
        plan.put("minimumDays", 1);
        plan.put("minimumSubjects", 100);
        return plan;
    }

    /** A client-visible flag that is split in halves. */
    String halves() {
        return admin.create(FlagAdmin.serving(FlagAdmin.split(50_000)));
    }

    ApiAnswer draft(String flag, Map<String, ?> plan) {
        return admin.api().post(EXPERIMENTS, Map.of("flag", flag, "environment", FlagAdmin.PRODUCTION, "plan", plan));
    }

    /** An experiment that runs. */
    UUID started(String flag, Map<String, ?> plan) {
        UUID id = draft(flag, plan).is(201).id();
        start(id).is(200);
        return id;
    }

    ApiAnswer start(UUID id) {
        return admin.api().post(EXPERIMENTS + "/" + id + "/start");
    }

    ApiAnswer stop(UUID id, Map<String, ?> decision) {
        return admin.api().post(EXPERIMENTS + "/" + id + "/stop", decision);
    }

    ApiAnswer results(UUID id) {
        return admin.api().get(EXPERIMENTS + "/" + id + "/results").is(200);
    }

    /** So many people have a variant now; as they are noted by the functions that evaluate for them. */
    List<UUID> exposed(UUID id, int phase, String variant, int people) {
        List<UUID> ids = Stream.generate(UUID::randomUUID).limit(people).toList();
        StringBuilder entries = new StringBuilder("[");
        ids.forEach(person -> entries.append(entries.length() > 1 ? "," : "")
                .append("{\"experiment\":\"%s\",\"phase\":%d,\"subject\":\"%s\",\"variant\":\"%s\",\"at\":\"%s\"}"
                        .formatted(id, phase, person, variant, Instant.now())));
        long _ = Rows.count(
                "select count(*) from (select flags.pub_note_exposures(?::jsonb)) x",
                entries.append("]").toString());
        return ids;
    }

    /** Each of them does something. */
    static void act(List<UUID> people, String type, Instant at, String properties) {
        int _ = Rows.update(
                "insert into activities.pub_activity (id, occurred_at, type, person_id, account_id, properties, bot)"
                        + " select gen_random_uuid(), ?, ?, p, p, ?::jsonb, false from unnest(string_to_array(?, ',')::uuid[]) p",
                OffsetDateTime.ofInstant(at, ZoneOffset.UTC),
                type,
                properties,
                people.stream().map(UUID::toString).collect(Collectors.joining(",")));
    }
}
