package dev.medley.predictions.corrections.web;

import dev.medley.models.Emotion;
import dev.medley.predictions.corrections.EmotionCorrection;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Serdeable
@Schema(name = "EmotionCorrection", description = "What the caller says that the voice really expressed")
record EmotionCorrectionView(
        UUID predictionId,

        @Schema(description = "none where it expressed nothing that has a name here", example = "calm")
        String emotion,

        @Nullable String note,

        @Schema(description = "Whether an annotator says so, who is believed before the owner")
        boolean annotator,

        Instant createdAt,
        Instant updatedAt) {

    static EmotionCorrectionView of(EmotionCorrection correction) {
        Emotion emotion = correction.emotion();
        return new EmotionCorrectionView(
                correction.predictionId(),
                emotion == null ? "none" : emotion.label(),
                correction.note(),
                correction.annotator(),
                correction.createdAt(),
                correction.updatedAt());
    }
}
