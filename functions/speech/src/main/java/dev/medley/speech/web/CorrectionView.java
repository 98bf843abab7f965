package dev.medley.speech.web;

import dev.medley.models.HintedSpeech.Correction;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;

@Serdeable
@Schema(name = "TranscriptionCorrection", description = "Words that were taken for a name or term of the vocabulary")
record CorrectionView(
        @Schema(description = "As the model heard them", example = "Cordavia")
        String from,

        @Schema(example = "Kordavia") String to,
        long startMs) {

    static CorrectionView of(Correction correction) {
        return new CorrectionView(correction.from(), correction.to(), correction.startMs());
    }
}
