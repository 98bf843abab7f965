package dev.medley.recommending;

import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;

/** Sparse vectors of named terms. */
final class Vectors {
    private Vectors() {}

    static double length(double[] weights) {
        double sum = 0;
        for (double weight : weights) {
            sum += weight * weight;
        }
        return Math.sqrt(sum);
    }

    /** Of length 1, with its heaviest terms only; empty if there is nothing in it. */
    static Map<String, Double> normalised(Map<String, Double> vector, int most) {
        var kept = new TreeMap<String, Double>();
        vector.entrySet().stream()
                .filter(entry -> entry.getValue() > 0)
                .sorted(Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(most)
                .forEach(entry -> kept.put(entry.getKey(), entry.getValue()));
        double length =
                length(kept.values().stream().mapToDouble(Double::doubleValue).toArray());
        if (length == 0) {
            return Map.of();
        }
        kept.replaceAll((_, weight) -> weight / length);
        return kept;
    }

    static double dot(Map<String, Double> one, Map<String, Double> other) {
        if (one.size() > other.size()) {
            return dot(other, one);
        }
        double sum = 0;
        for (Map.Entry<String, Double> entry : one.entrySet()) {
            sum += entry.getValue() * other.getOrDefault(entry.getKey(), 0.0);
        }
        return sum;
    }
}
