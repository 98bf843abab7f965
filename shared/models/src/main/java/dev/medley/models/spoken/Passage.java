package dev.medley.models.spoken;

import org.jspecify.annotations.Nullable;

/**
 * Words in a row, and when they were said: a caption, or a line of a transcript.
 *
 * @param startMs null where the text does not tell
 * @param endMs null where the text does not tell
 */
public record Passage(@Nullable Long startMs, @Nullable Long endMs, String text) {

    /** The same, ending where the next one starts if it does not say itself. */
    Passage endsBy(@Nullable Long next) {
        boolean open = startMs != null && endMs == null && next != null && next > startMs;
        return open ? new Passage(startMs, next, text) : this;
    }

    boolean isBlank() {
        return text.isBlank();
    }
}
