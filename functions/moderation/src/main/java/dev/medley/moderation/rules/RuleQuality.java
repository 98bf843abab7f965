package dev.medley.moderation.rules;

import org.jspecify.annotations.Nullable;

/** How good a rule is by what people say of its findings. */
public record RuleQuality(String category, String rule, long right, long wrong, long missed) {

    /** The share of its findings that were right; null where nobody has said anything. */
    public @Nullable Double precision() {
        return right + wrong == 0 ? null : right / (double) (right + wrong);
    }
}
