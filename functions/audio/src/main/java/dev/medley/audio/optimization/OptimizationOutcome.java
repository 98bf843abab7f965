package dev.medley.audio.optimization;

import java.util.Locale;

/** What came of the wish for a copy. */
public enum OptimizationOutcome {
    OPTIMIZED,
    /** It would save a fifth or less. */
    NOT_WORTHWHILE,
    /** The sound is compressed already, or nothing packs it without loss. */
    NOT_POSSIBLE;

    /** The name in the API. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The outcome that has this name in the API. */
    public static OptimizationOutcome of(String label) {
        return valueOf(label.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
