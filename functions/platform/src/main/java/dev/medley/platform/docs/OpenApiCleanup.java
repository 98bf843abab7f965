package dev.medley.platform.docs;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Mends what the generator writes and OpenAPI 3.1 does not mean: a nullable string is {@code ["string", "null"]}, not an
 * object too, and marks of the generator's own are nobody's business.
 */
final class OpenApiCleanup {

    private static final Set<String> MARKS = Set.of("exampleSetFlag", "x-pattern-message");

    private OpenApiCleanup() {}

    static Object tidy(Object node) {
        return switch (node) {
            case Map<?, ?> map -> map(map);
            case List<?> list -> list.stream().map(OpenApiCleanup::tidy).toList();
            default -> node;
        };
    }

    private static Map<String, Object> map(Map<?, ?> map) {
        Map<String, Object> tidy = new LinkedHashMap<>();
        map.forEach((key, value) -> {
            String name = String.valueOf(key);
            if (!MARKS.contains(name) && value != null) {
                tidy.put(name, name.equals("type") && value instanceof List<?> types ? types(types) : tidy(value));
            }
        });
        return tidy;
    }

    private static List<?> types(List<?> types) {
        boolean isScalar = types.size() > 2 && types.contains("null");
        return isScalar ? types.stream().filter(type -> !type.equals("object")).toList() : types;
    }
}
