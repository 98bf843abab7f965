package dev.medley.storage;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Values by the names of their parameters: UUIDs, instants, enums (stored as {@code lower_case}), arrays of UUIDs or
 * strings, {@link Json} documents, byte arrays, and what JDBC takes itself.
 */
public final class Bindings {

    private final Map<String, @Nullable Object> values;

    Bindings(Map<String, @Nullable Object> shared) {
        values = new HashMap<>(shared);
    }

    /** Gives a parameter its value, wherever it stands in the text. */
    public Bindings with(String name, @Nullable Object value) {
        if (values.containsKey(name)) {
            throw new IllegalStateException("Bound twice: " + name);
        }
        values.put(name, value);
        return this;
    }

    Map<String, @Nullable Object> values() {
        return values;
    }
}
