package dev.medley.analytics;

import dev.medley.testkit.Api;
import java.util.List;
import java.util.Map;

/** Reports of the shop's history, as tests keep them. */
final class KeptReport {

    private KeptReport() {}

    /** Keeps one of what was sold in two countries by a dimension; its path. */
    static String in(Api api, String name, boolean shared, String dimension) {
        Map<String, Object> body =
                Map.of("name", name, "shared", shared, "question", question("net-revenue", dimension));
        return "/api/analytics/reports/"
                + api.post("/api/analytics/reports", body).is(201).id();
    }

    /** Of 700 days, which the history is in. */
    static Map<String, Object> question(String measure, String... dimensions) {
        return Map.of(
                "measures",
                List.of(measure),
                "dimensions",
                List.of(dimensions),
                "filters",
                List.of(Map.of("dimension", "country", "values", List.of("AT", "DE"))),
                "lastDays",
                700,
                "timeZone",
                "Europe/Vienna",
                "weekStart",
                "monday",
                "currency",
                "EUR",
                "limit",
                100);
    }
}
