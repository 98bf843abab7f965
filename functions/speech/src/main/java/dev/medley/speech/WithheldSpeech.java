package dev.medley.speech;

/**
 * A stretch in which somebody speaks and nothing is written down.
 *
 * @param reason why not
 * @param confidence how sure the model was of what it would have written, 0 to 1
 */
public record WithheldSpeech(long startMs, long endMs, Reason reason, double confidence) {

    /** Why nothing is written down. */
    public enum Reason {
        /** The model does not speak the language, as far as can be told, and would have invented words of its own. */
        LANGUAGE_UNKNOWN,
        /** What was written is in none of the languages that were allowed. */
        LANGUAGE_NOT_ALLOWED
    }
}
