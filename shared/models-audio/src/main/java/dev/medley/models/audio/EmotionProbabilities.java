package dev.medley.models.audio;

import dev.medley.models.Emotion;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Brings what a classifier tells apart to the emotions of the API. */
final class EmotionProbabilities {

    private EmotionProbabilities() {}

    /** A probability for every emotion; logarithms that do not sum to 1 as probabilities are made to. */
    static Map<Emotion, Double> of(List<String> labels, double[] logProbabilities) {
        double[] normal = Softmax.log(logProbabilities, 1);
        Map<Emotion, Double> probabilities = new EnumMap<>(Emotion.class);
        for (Emotion emotion : Emotion.values()) {
            probabilities.put(emotion, 0.0);
        }
        for (int i = 0; i < labels.size(); i++) {
            probabilities.merge(emotion(labels.get(i)), Math.exp(normal[i]), Double::sum);
        }
        return Collections.unmodifiableMap(probabilities);
    }

    /** The mean of several, each with its weight. */
    static Map<Emotion, Double> mean(List<Map<Emotion, Double>> parts, List<Double> weights) {
        double total = weights.stream().mapToDouble(Double::doubleValue).sum();
        Map<Emotion, Double> mean = new EnumMap<>(Emotion.class);
        for (int i = 0; i < parts.size(); i++) {
            double share = weights.get(i) / total;
            parts.get(i).forEach((emotion, probability) -> mean.merge(emotion, probability * share, Double::sum));
        }
        return Collections.unmodifiableMap(mean);
    }

    private static Emotion emotion(String label) {
        return label.equals(EmotionClassifier.BOREDOM)
                ? Emotion.NEUTRAL
                : Emotion.valueOf(label.toUpperCase(Locale.ROOT));
    }
}
