package dev.medley.predictions;

import dev.medley.models.EmotionReading;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of speech between two pauses, judged by itself.
 *
 * @param channel of the speaker, from 1; null where channels are not listened to one by one
 * @param dominant null where none should be named
 * @param abstained whether none is named on purpose
 * @param warnings why, and what else to know
 */
@Serdeable
@Schema(description = "A stretch of speech between two pauses, judged by itself")
public record PredictionUtterance(
        long startMs,
        long endMs,

        @Nullable @Schema(description = "Of the speaker, from 1; null where channels are not separate")
        Integer channel,

        @Nullable String dominant,
        Map<String, Double> probabilities,
        boolean abstained,
        List<CautionView> warnings) {

    static PredictionUtterance of(
            EmotionReading.Utterance utterance,
            @Nullable Integer channel,
            EmotionReading reading,
            PredictionOptions options) {
        Verdict verdict = Verdict.of(
                new EmotionReading(utterance.probabilities(), List.of(), utterance.doubts(), reading.model()), options);
        return new PredictionUtterance(
                utterance.startMs(),
                utterance.endMs(),
                channel,
                verdict.dominant(),
                verdict.probabilities(),
                verdict.abstained(),
                verdict.warnings());
    }
}
