package dev.medley.media;

import java.time.Duration;

/**
 * What decoding one file may cost.
 *
 * @param maxBytes length of the file
 * @param maxDuration length of the sound, as counted while decoding; what the file says of itself is not believed
 * @param excess what to do with longer sound
 * @param deadline time that decoding may take
 */
public record DecodeLimits(long maxBytes, Duration maxDuration, Excess excess, Duration deadline) {

    /** What becomes of sound that is longer than allowed. */
    public enum Excess {
        /** The file is refused, as soon as it is known. */
        REFUSED,
        /** The beginning is taken, and marked as cut. */
        CUT
    }

    public DecodeLimits {
        if (maxBytes < 0 || maxDuration.isNegative() || deadline.isNegative()) {
            throw new IllegalArgumentException("limits cannot be negative");
        }
    }
}
