package dev.medley.identity.profiles;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** JSON merge patch (RFC 7396) on JSON as maps, lists, texts, numbers, booleans and null. */
final class MergePatch {

    private MergePatch() {}

    /** The target with what the patch names replaced, or removed where it says null; lists are replaced as a whole. */
    static Map<String, @Nullable Object> apply(
            Map<?, ? extends @Nullable Object> target, Map<?, ? extends @Nullable Object> patch) {
        Map<String, @Nullable Object> result = copy(target);
        patch.forEach((name, value) -> {
            if (value == null) {
                result.remove(String.valueOf(name));
            } else if (value instanceof Map<?, ?> object) {
                Map<?, ?> inner = result.get(String.valueOf(name)) instanceof Map<?, ?> map ? map : Map.of();
                result.put(String.valueOf(name), apply(inner, object));
            } else {
                result.put(String.valueOf(name), value);
            }
        });
        return result;
    }

    private static Map<String, @Nullable Object> copy(Map<?, ? extends @Nullable Object> target) {
        Map<String, @Nullable Object> copy = new LinkedHashMap<>();
        target.forEach((name, value) -> copy.put(String.valueOf(name), value));
        return copy;
    }
}
