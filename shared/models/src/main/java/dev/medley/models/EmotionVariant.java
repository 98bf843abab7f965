package dev.medley.models;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How sure a model lets itself be: the same weights, set in another way. */
public enum EmotionVariant {
    /** As it was calibrated. */
    STANDARD,
    /** Less sure, and sooner unfamiliar with a voice. */
    CAUTIOUS,
    /** Later unfamiliar with a voice. */
    TOLERANT;

    /** The name in the API. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<EmotionVariant> of(String label) {
        return Arrays.stream(values())
                .filter(variant -> variant.label().equals(label))
                .findFirst();
    }
}
