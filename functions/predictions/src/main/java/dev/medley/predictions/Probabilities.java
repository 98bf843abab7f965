package dev.medley.predictions;

import dev.medley.models.Emotion;
import java.util.Map;
import java.util.stream.Collectors;

/** Probabilities as they are kept and shown: by label, rounded to four places, which is more than any model can mean. */
final class Probabilities {

    private static final double PLACES = 10_000;

    private Probabilities() {}

    static Map<String, Double> of(Map<Emotion, Double> probabilities) {
        return probabilities.entrySet().stream()
                .collect(Collectors.toMap(entry -> entry.getKey().label(), entry -> rounded(entry.getValue())));
    }

    static double rounded(double probability) {
        return Math.round(probability * PLACES) / PLACES;
    }
}
