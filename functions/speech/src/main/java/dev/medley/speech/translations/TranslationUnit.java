package dev.medley.speech.translations;

import org.jspecify.annotations.Nullable;

/**
 * A paragraph, a segment or a caption.
 *
 * @param startMs null where a text has no times
 */
public record TranslationUnit(
        String text, @Nullable Long startMs, @Nullable Long endMs) {

    TranslationUnit with(String other) {
        return new TranslationUnit(other, startMs, endMs);
    }
}
