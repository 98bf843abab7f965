package dev.medley.speech.evaluation;

import org.jspecify.annotations.Nullable;

/**
 * One step through both texts.
 *
 * @param reference the word that was said; null for one that was written and never said
 * @param hypothesis the word that was written; null for one that is missing
 */
public record AlignmentStep(
        Edit edit,
        @Nullable ComparedWord reference,
        @Nullable ComparedWord hypothesis) {

    /** What turns the reference into what was written. */
    public enum Edit {
        HIT,
        SUBSTITUTION,
        DELETION,
        INSERTION
    }
}
