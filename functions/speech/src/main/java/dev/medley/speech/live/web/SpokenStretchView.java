package dev.medley.speech.live.web;

import dev.medley.models.Language;
import dev.medley.models.RecognizedSpeech.Word;
import dev.medley.speech.live.LiveMessage;
import dev.medley.speech.live.LiveMessage.Said;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

@Serdeable
@Schema(name = "SpokenStretch", description = "A stretch of speech that is over")
record SpokenStretchView(
        @Schema(description = "Its number, from 1") int segment,

        long startMs,
        long endMs,

        @Schema(description = "Empty where nothing could be read; null where it is withheld") @Nullable
        String text,

        @Nullable Double confidence,
        @Nullable List<Word> words,
        @Nullable Language language,

        @Schema(description = "Why nothing is written, as in a transcription; null where something is") @Nullable
        String withheld) {

    static SpokenStretchView of(LiveMessage message) {
        Said said = Objects.requireNonNull(message.said());
        return new SpokenStretchView(
                Objects.requireNonNull(message.segment()),
                said.startMs(),
                Objects.requireNonNull(said.endMs()),
                said.text(),
                said.confidence(),
                said.words(),
                said.language(),
                said.withheld());
    }
}
