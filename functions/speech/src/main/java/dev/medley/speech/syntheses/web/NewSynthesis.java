package dev.medley.speech.syntheses.web;

import dev.medley.models.Emotion;
import dev.medley.speech.syntheses.SynthesisText;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

@Serdeable
@Schema(description = "A text to be spoken; either text or ssml")
record NewSynthesis(
        @Size(max = 3_000) @Schema(example = "Good morning, everybody.") @Nullable
        String text,

        @Size(max = 20_000)
        @Schema(description = "SSML 1.1: speak, p, s, break, prosody, emphasis, say-as, sub; anything else is refused")
        @Nullable
        String ssml,

        @Size(max = 100)
        @Schema(
                description = "The id of a voice, one of your own cloned ones too; the first one if absent",
                example = "embedded/slt")
        @Nullable
        String voice,

        @DecimalMin("0.5")
        @DecimalMax("2")
        @Schema(description = "1 is the voice's own, which it is if absent")
        @Nullable
        Double rate,

        @Pattern(regexp = "neutral|calm|happy|sad|angry|fearful|disgust|surprised")
        @Schema(description = "A mood, such as the label of a prediction; GET /api/speech/voices says what it does")
        @Nullable
        String emotion) {

    SynthesisText toText(String first) {
        return new SynthesisText(
                text,
                ssml,
                voice == null ? first : voice,
                rate == null ? 1 : rate,
                emotion == null ? null : Emotion.valueOf(emotion.toUpperCase(Locale.ROOT)));
    }
}
