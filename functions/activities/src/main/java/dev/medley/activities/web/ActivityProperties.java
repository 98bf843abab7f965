package dev.medley.activities.web;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What an activity says beside its type. */
final class ActivityProperties {

    private ActivityProperties() {}

    /** Names and values in turn; a value that is null is left out. */
    static Map<String, Object> of(@Nullable Object... namesAndValues) {
        Map<String, Object> properties = new TreeMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            Object value = namesAndValues[i + 1];
            if (value != null) {
                properties.put(String.valueOf(namesAndValues[i]), value instanceof Number ? value : value.toString());
            }
        }
        return properties;
    }
}
