package dev.medley.notifications;

import dev.medley.testkit.Api;
import dev.medley.testkit.ApiAnswer;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * Somebody who sends campaigns.
 *
 * @param role that those have whom they send them to
 */
record CampaignAdmin(Reader admin, String role) {

    private static final String CAMPAIGNS = "/api/campaigns";

    static CampaignAdmin of(Reader admin) {
        return new CampaignAdmin(admin, Reader.newRole("*:*:own"));
    }

    Api api() {
        return admin.api();
    }

    List<Reader> readers(int count) {
        return IntStream.range(0, count)
                .mapToObj(_ -> Reader.of(admin.function(), role).verified("en", "UTC"))
                .toList();
    }

    Map<String, Object> details() {
        return Map.of(
                "name",
                "Spring",
                "audience",
                audience(Map.of("role", role)),
                "subjects",
                List.of("Spring for {{email}}"),
                "body",
                "All plans cost less.",
                "ratePerMinute",
                100);
    }

    static Map<String, Object> audience(Map<String, ?> with) {
        Map<String, Object> audience = new HashMap<>(with);
        audience.putIfAbsent("role", null);
        audience.putIfAbsent("tier", null);
        audience.putIfAbsent("accounts", null);
        return audience;
    }

    UUID started(Map<String, ?> details) {
        UUID id = api().post(CAMPAIGNS, details).is(201).id();
        start(id).is(200);
        return id;
    }

    ApiAnswer start(UUID id) {
        return api().post(
                        CAMPAIGNS + "/" + id + "/start",
                        Map.of("at", Instant.now().toString()));
    }

    void minutePasses() {
        admin.function().later(Duration.ofSeconds(1)).tick("notifications-campaigns");
    }

    String status(UUID id) {
        return api().get(CAMPAIGNS + "/" + id).is(200).text("/status");
    }

    long report(UUID id, String member) {
        long sum = 0;
        for (var item : api().get(CAMPAIGNS + "/" + id + "/report").is(200).at("/items")) {
            sum += item.at("/" + member).asLong();
        }
        return sum;
    }
}
