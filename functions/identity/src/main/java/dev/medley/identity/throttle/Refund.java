package dev.medley.identity.throttle;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What an attempt gives back.
 *
 * @param whole the key of the budget that is whole again; null where none is
 * @param shared keys that get one failure back
 */
public record Refund(@Nullable String whole, List<String> shared) {

    static final Refund NONE = new Refund(null, List.of());

    /** All of them. */
    public List<String> keys() {
        return Stream.concat(Stream.ofNullable(whole), shared.stream()).toList();
    }
}
