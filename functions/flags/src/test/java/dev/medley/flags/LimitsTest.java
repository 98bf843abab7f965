package dev.medley.flags;

import static dev.medley.flags.FlagAdmin.FLAGS;
import static dev.medley.flags.FlagAdmin.ON_AND_OFF;
import static dev.medley.flags.FlagAdmin.details;
import static dev.medley.flags.FlagAdmin.newKey;
import static dev.medley.flags.FlagAdmin.request;
import static dev.medley.flags.FlagAdmin.serving;
import static dev.medley.flags.FlagAdmin.variant;
import static dev.medley.flags.FlagAdmin.with;
import static org.assertj.core.api.Assertions.assertThat;

import dev.medley.testkit.Api;
import dev.medley.testkit.ApiAnswer;
import dev.medley.testkit.AtOnce;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import dev.medley.testkit.Rows;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How many there may be of each; rows that only fill go again. */
@FunctionTest("flags")
class LimitsTest {

    private final FlagAdmin admin;
    private final Api api;

    LimitsTest(FunctionUnderTest function) {
        admin = FlagAdmin.of(function);
        api = admin.api();
    }

    @Test
    void thereAreFiveHundredFlags() throws Exception {
        String archived = admin.create();
        api.put(FLAGS + "/" + archived, with(details(ON_AND_OFF), "stage", "archived"))
                .is(200);
        int _ = Rows.update("""
                insert into flags.flag (id, key, type, description, tags, owner, stage, variants, client_visible, permanent,
                    expected_lifetime_days, created_by, created_at, updated_at)
                select gen_random_uuid(), 'filler-' || i, 'boolean', '', '{}', 'x', 'define', '{}', false, true, 1,
                    gen_random_uuid(), now(), now()
                from generate_series(1, 498 - (select count(*) from flags.flag where stage <> 'archived')) i""");
        try {
            List<ApiAnswer> answers = AtOnce.each(List.of(1, 2, 3, 4), _ -> api.post(FLAGS, request(newKey())));
            assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(2);
            assertThat(answers)
                    .filteredOn(answer -> answer.status() != 201)
                    .allSatisfy(answer -> answer.isProblem(409, "flags-full"));
            api.put(FLAGS + "/" + archived, details(ON_AND_OFF)).isProblem(409, "flags-full");
        } finally {
            int _ = Rows.update("delete from flags.flag where key like 'filler-%'");
        }
    }

    @Test
    void thereAreTwoHundredSegments() {
        int _ = Rows.update("""
                insert into flags.segment (id, key, description, document, created_at, updated_at)
                select gen_random_uuid(), 'filler-' || i, '', '{"included": [], "excluded": [], "conditions": []}', now(), now()
                from generate_series(1, 200) i""");
        try {
            Map<String, Object> details =
                    Map.of("description", "", "included", List.of(), "excluded", List.of(), "conditions", List.of());
            api.post("/api/admin/segments", Map.of("key", "segment-" + UUID.randomUUID(), "details", details))
                    .isProblem(409, "segments-full");
        } finally {
            int _ = Rows.update("delete from flags.segment where key like 'filler-%'");
        }
    }

    @Test
    void fiftyChangesOfAFlagWait() {
        String key = admin.create();
        Map<String, Object> change = Map.of(
                "flag",
                key,
                "environment",
                "production",
                "basedOn",
                1,
                "targeting",
                serving(variant("on")),
                "reason",
                "Wanted",
                "applyAt",
                Instant.now().plusSeconds(86_400).toString());
        IntStream.range(0, 50)
                .forEach(_ -> api.post("/api/admin/flag-changes", change).is(201));
        api.post("/api/admin/flag-changes", change).isProblem(409, "flag-changes-full");
    }
}
