package dev.medley.analytics;

import java.util.List;
import java.util.Map;

/** Metrics as tests name them. */
final class NamedMetric {

    private NamedMetric() {}

    /** How many of those who came bought, of two sets of data. */
    static Map<String, Object> conversion() {
        return metric("buyers / visitors", "percent", term("buyers", "customers"), term("visitors", "people"));
    }

    static Map<String, Object> metric(String formula, String unit, Map<?, ?>... terms) {
        return Map.of(
                "name",
                "Conversion",
                "definition",
                Map.of("formula", formula, "terms", List.of(terms), "unit", unit, "decimals", 2));
    }

    static Map<String, Object> term(String key, String measure, Map<?, ?>... filters) {
        return Map.of("key", key, "measure", measure, "filters", List.of(filters));
    }
}
