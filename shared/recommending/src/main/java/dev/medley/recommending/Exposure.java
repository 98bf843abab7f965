package dev.medley.recommending;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is known of an item besides who chose it.
 *
 * @param shown how often it was shown to somebody
 * @param liked how many of these times it was liked (bought, rated well, finished)
 * @param published since when it is there, if it is known
 */
public record Exposure(
        UUID item, long shown, long liked, @Nullable Instant published) {
    public Exposure {
        if (shown < 0 || liked < 0 || liked > shown) {
            throw new IllegalArgumentException("An item is liked at most as often as it is shown");
        }
    }
}
