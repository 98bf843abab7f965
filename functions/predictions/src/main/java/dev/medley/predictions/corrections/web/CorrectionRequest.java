package dev.medley.predictions.corrections.web;

import dev.medley.http.MultiLine;
import dev.medley.models.Emotion;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

@Serdeable
@Schema(name = "EmotionCorrectionRequest", description = "What the voice really expressed")
record CorrectionRequest(
        @NotNull
        @Pattern(regexp = CorrectionRequest.EMOTIONS)
        @Schema(description = "none where it expressed nothing that has a name here", example = "calm")
        String emotion,

        @Nullable @Size(max = 1000) @MultiLine String note) {

    static final String EMOTIONS = "neutral|calm|happy|sad|angry|fearful|disgust|surprised|none";

    @Nullable
    Emotion toEmotion() {
        return emotion.equals("none") ? null : Emotion.valueOf(emotion.toUpperCase(Locale.ROOT));
    }
}
