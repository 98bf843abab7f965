package dev.medley.identity.profiles;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How somebody likes things: a JSON document whose first level names applications.
 *
 * @param document texts, numbers, booleans, lists, maps and, in lists, null
 * @param version counted up with every change; 0 where nothing was ever set
 */
public record Preferences(Map<String, ? extends @Nullable Object> document, int version) {

    /** Of those who never set any. */
    public static final Preferences NONE = new Preferences(Map.of(), 0);

    Preferences with(Map<String, ? extends @Nullable Object> changed) {
        return new Preferences(changed, version + 1);
    }
}
