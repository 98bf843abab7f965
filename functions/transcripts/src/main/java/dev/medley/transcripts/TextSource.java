package dev.medley.transcripts;

import dev.medley.models.spoken.SpokenText;
import org.jspecify.annotations.Nullable;

/** Where the text of a transcript is at the moment. */
public sealed interface TextSource {

    /**
     * It is here.
     *
     * @param spoken the same, with what is known of when it was said and by whom
     * @param language BCP 47; null where it is not known
     */
    record Ready(String text, SpokenText spoken, @Nullable String language) implements TextSource {

        /** A text that somebody wrote down. */
        static Ready written(String text) {
            return new Ready(text, SpokenText.of(text), null);
        }
    }

    /** Somebody is still speaking, so to say: its transcription is under way. */
    record Awaited() implements TextSource {}

    /** It will never come: the transcription failed, was cancelled or is gone. */
    record Lost() implements TextSource {}
}
