package dev.medley.predictions.comparison;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** How different two distributions of emotions are. */
final class EmotionDistance {

    private EmotionDistance() {}

    /** Half the sum of all differences: 0 for the same, 1 for those that have nothing in common. */
    static double totalVariation(Map<String, Double> one, Map<String, Double> other) {
        return labels(one, other).stream()
                        .mapToDouble(label -> Math.abs(at(one, label) - at(other, label)))
                        .sum()
                / 2;
    }

    /** The divergence of Jensen and Shannon in bits: 0 to 1, and hardest on what one of them rules out. */
    static double jensenShannon(Map<String, Double> one, Map<String, Double> other) {
        double sum = 0;
        for (String label : labels(one, other)) {
            double mean = (at(one, label) + at(other, label)) / 2;
            sum += term(at(one, label), mean) + term(at(other, label), mean);
        }
        return Math.clamp(sum / 2, 0, 1);
    }

    static Set<String> labels(Map<String, Double> one, Map<String, Double> other) {
        Set<String> labels = new TreeSet<>(one.keySet());
        labels.addAll(other.keySet());
        return labels;
    }

    private static double term(double probability, double mean) {
        return probability == 0 ? 0 : probability * Math.log(probability / mean) / Math.log(2);
    }

    private static double at(Map<String, Double> probabilities, String label) {
        return probabilities.getOrDefault(label, 0.0);
    }
}
