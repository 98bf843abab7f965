package dev.medley.predictions.analytics.web;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Numbers to four places, as probabilities are shown. */
final class Rounded {

    private static final double PLACES = 10_000;

    private Rounded() {}

    static double of(double number) {
        return Math.round(number * PLACES) / PLACES;
    }

    static @Nullable Double orNull(@Nullable Double number) {
        return number == null ? null : of(number);
    }

    static Map<String, Double> of(Map<String, Double> numbers) {
        Map<String, Double> rounded = new TreeMap<>();
        numbers.forEach((name, number) -> rounded.put(name, of(number)));
        return rounded;
    }
}
