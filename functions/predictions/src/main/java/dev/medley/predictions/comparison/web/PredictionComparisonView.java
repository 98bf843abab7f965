package dev.medley.predictions.comparison.web;

import dev.medley.models.Model;
import dev.medley.predictions.MadePrediction;
import dev.medley.predictions.comparison.PredictionComparison;
import dev.medley.predictions.comparison.PredictionDifference;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Serdeable
@Schema(name = "PredictionComparison", description = "Predictions beside each other")
record PredictionComparisonView(
        List<ComparedView> predictions,
        List<EmotionSpreadView> emotions,

        @Schema(description = "Of each but the first, from the first")
        List<PredictionDifference> differences) {

    @Serdeable
    @Schema(name = "ComparedPrediction")
    record ComparedView(
            UUID id,
            UUID recordingId,
            @Nullable String dominant,
            @Nullable Double confidence,
            boolean abstained,
            Map<String, Double> probabilities,
            Model model,
            Instant createdAt) {

        static ComparedView of(MadePrediction prediction) {
            return new ComparedView(
                    prediction.id(),
                    prediction.recordingId(),
                    prediction.verdict().dominant(),
                    prediction.confidence(),
                    prediction.verdict().abstained(),
                    prediction.verdict().probabilities(),
                    prediction.verdict().model(),
                    prediction.createdAt());
        }
    }

    @Serdeable
    @Schema(name = "EmotionSpread", description = "How probable an emotion is in all of them")
    record EmotionSpreadView(String emotion, double least, double most, double mean) {}

    static PredictionComparisonView of(PredictionComparison comparison) {
        return new PredictionComparisonView(
                comparison.predictions().stream().map(ComparedView::of).toList(),
                comparison.emotions().entrySet().stream()
                        .map(entry -> new EmotionSpreadView(
                                entry.getKey(),
                                entry.getValue().least(),
                                entry.getValue().most(),
                                entry.getValue().mean()))
                        .toList(),
                comparison.differences());
    }
}
