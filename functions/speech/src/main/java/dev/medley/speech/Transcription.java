package dev.medley.speech;

import dev.medley.models.Language;
import dev.medley.models.RecognizedSpeech;
import dev.medley.recordings.TaskProgress;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A transcription, made or still to be made.
 *
 * @param content null until it is made; in lists without text and segments
 * @param languages of the segments, in their order; none of transcriptions that were made before they were told
 * @param withheld where somebody speaks and nothing is written
 */
public record Transcription(
        TaskProgress progress,
        @Nullable RecognizedSpeech content,
        List<Language> languages,
        List<WithheldSpeech> withheld) {

    public Transcription {
        languages = List.copyOf(languages);
        withheld = List.copyOf(withheld);
    }

    /** A transcription of which nothing more is known than its content. */
    static Transcription of(TaskProgress progress, @Nullable RecognizedSpeech content) {
        return new Transcription(progress, content, List.of(), List.of());
    }
}
