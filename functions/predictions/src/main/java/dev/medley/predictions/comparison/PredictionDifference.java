package dev.medley.predictions.comparison;

import dev.medley.predictions.MadePrediction;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How a prediction differs from the one that it is held against. */
@Serdeable
@Schema(description = "How a prediction differs from the first that was named")
public record PredictionDifference(
        UUID id,
        boolean sameRecording,

        @Schema(description = "Where another model or version answered, that may be the difference")
        boolean sameModel,

        @Schema(description = "Whether both name the same emotion, or neither any")
        boolean sameDominant,

        @Nullable @Schema(description = "Null where one of them names no emotion")
        Double confidenceChange,

        @Schema(description = "By how much more or less probable each emotion is")
        Map<String, Double> probabilityChanges,

        @Schema(description = "Half the sum of all changes: 0 to 1")
        double totalVariation,

        @Schema(description = "Jensen-Shannon divergence in bits: 0 to 1")
        double divergence,

        TimelineComparison timeline) {

    static PredictionDifference of(MadePrediction reference, MadePrediction other) {
        Map<String, Double> before = reference.verdict().probabilities();
        Map<String, Double> after = other.verdict().probabilities();
        Map<String, Double> changes = new TreeMap<>();
        EmotionDistance.labels(before, after)
                .forEach(label -> changes.put(
                        label,
                        TimelineComparison.rounded(after.getOrDefault(label, 0.0) - before.getOrDefault(label, 0.0))));
        Double confidence = reference.confidence();
        Double othersConfidence = other.confidence();
        boolean sameRecording = reference.recordingId().equals(other.recordingId());
        return new PredictionDifference(
                other.id(),
                sameRecording,
                reference.verdict().model().equals(other.verdict().model()),
                java.util.Objects.equals(
                        reference.verdict().dominant(), other.verdict().dominant()),
                confidence == null || othersConfidence == null
                        ? null
                        : TimelineComparison.rounded(othersConfidence - confidence),
                changes,
                TimelineComparison.rounded(EmotionDistance.totalVariation(before, after)),
                TimelineComparison.rounded(EmotionDistance.jensenShannon(before, after)),
                TimelineComparison.of(reference.timeline(), other.timeline(), sameRecording));
    }
}
