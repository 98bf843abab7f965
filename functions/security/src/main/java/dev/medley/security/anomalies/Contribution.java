package dev.medley.security.anomalies;

import io.micronaut.serde.annotation.Serdeable;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What one feature adds to a score.
 *
 * @param usual what it usually is for the source, or for all where the source is new; null where nobody knows
 * @param share of the score, from 0 to 1
 */
@Serdeable
public record Contribution(
        Feature feature, double value, @Nullable Double usual, double share) {

    private static final double WHOLE = 0.005;

    boolean isHigh() {
        return usual == null || value > usual;
    }

    /** In words: {@code 412 requests a minute (usually 3)}. */
    public String text() {
        String now = number(value) + " " + feature.words();
        return usual == null ? now : now + " (usually " + number(usual) + ")";
    }

    private static String number(double value) {
        return Math.abs(value) >= 10 || Math.abs(value - Math.rint(value)) < WHOLE
                ? String.valueOf(Math.round(value))
                : String.format(Locale.ROOT, "%.2f", value);
    }
}
