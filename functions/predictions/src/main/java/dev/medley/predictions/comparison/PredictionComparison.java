package dev.medley.predictions.comparison;

import dev.medley.predictions.MadePrediction;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Predictions beside each other.
 *
 * @param predictions as they were named
 * @param differences of each but the first, from the first
 */
public record PredictionComparison(List<MadePrediction> predictions, List<PredictionDifference> differences) {

    /** How far an emotion's probability is apart. */
    public record Spread(double least, double most, double mean) {}

    static PredictionComparison of(List<MadePrediction> predictions) {
        MadePrediction reference = predictions.getFirst();
        return new PredictionComparison(
                predictions,
                predictions.stream()
                        .skip(1)
                        .map(other -> PredictionDifference.of(reference, other))
                        .toList());
    }

    /** By emotion. */
    public Map<String, Spread> emotions() {
        TreeSet<String> labels = new TreeSet<>();
        predictions.forEach(
                prediction -> labels.addAll(prediction.verdict().probabilities().keySet()));
        Map<String, Spread> spreads = new TreeMap<>();
        for (String label : labels) {
            var values = predictions.stream()
                    .mapToDouble(
                            prediction -> prediction.verdict().probabilities().getOrDefault(label, 0.0))
                    .summaryStatistics();
            spreads.put(
                    label,
                    new Spread(values.getMin(), values.getMax(), TimelineComparison.rounded(values.getAverage())));
        }
        return spreads;
    }
}
