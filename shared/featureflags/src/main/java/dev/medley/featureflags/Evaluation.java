package dev.medley.featureflags;

import org.jspecify.annotations.Nullable;

/**
 * What a flag is for somebody.
 *
 * @param value a boolean, text, number, map or list; null where there is an error
 * @param variant the name of the value; null where there is an error
 * @param rule the name of the rule that decided; null where none did
 */
public record Evaluation(
        String key,
        @Nullable Object value,
        @Nullable String variant,
        Reason reason,
        @Nullable String rule,
        @Nullable ErrorCode error) {

    static Evaluation of(String key, @Nullable Object value, String variant, Reason reason, @Nullable String rule) {
        return new Evaluation(key, value, variant, reason, rule, null);
    }

    static Evaluation error(String key, ErrorCode error) {
        return new Evaluation(key, null, null, Reason.ERROR, null, error);
    }
}
