package dev.medley.speech.translations;

import dev.medley.models.speech.TextTranslator.Term;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is to be translated, and how.
 *
 * @param units in their order
 * @param form what they were, and their translations become
 * @param source BCP 47
 * @param target BCP 47
 * @param glossary what words become, whole words alone
 * @param kept words that stay as they are
 * @param formality null for the service's own
 * @param context what was said before, for those who read it
 * @param isCheckedBack whether it is translated back, to see what it says
 */
public record TranslationOrder(
        List<TranslationUnit> units,
        Form form,
        String source,
        String target,
        List<Term> glossary,
        List<String> kept,
        @Nullable String formality,
        @Nullable String context,
        boolean isCheckedBack) {

    /** What texts come from. */
    public enum Form {
        TEXT,
        TRANSCRIPTION,
        SUBRIP,
        WEBVTT
    }

    public TranslationOrder {
        units = List.copyOf(units);
        glossary = List.copyOf(glossary);
        kept = List.copyOf(kept);
    }
}
