package dev.medley.speech;

import dev.medley.models.RecognizedSpeech;
import dev.medley.recordings.TaskProgress;
import org.jspecify.annotations.Nullable;

/**
 * A transcription, made or still to be made.
 *
 * @param heard null until it is made; in lists without text and segments
 */
public record Transcription(TaskProgress progress, @Nullable HeardSpeech heard) {

    /** A transcription of which nothing more is known than its content. */
    public static Transcription of(TaskProgress progress, @Nullable RecognizedSpeech content) {
        return new Transcription(progress, content == null ? null : HeardSpeech.of(content));
    }

    public @Nullable RecognizedSpeech content() {
        return heard == null ? null : heard.content();
    }
}
