package dev.medley.models.audio;

import java.util.Arrays;

/** Turns scores into probabilities that sum to 1. */
public final class Softmax {

    private Softmax() {}

    /** The logarithms of the probabilities, which become more alike with the temperature. */
    public static double[] log(double[] scores, double temperature) {
        double highest = Arrays.stream(scores).max().orElse(0);
        double sum = 0;
        for (double score : scores) {
            sum += Math.exp((score - highest) / temperature);
        }
        double logSum = Math.log(sum);
        return Arrays.stream(scores)
                .map(score -> (score - highest) / temperature - logSum)
                .toArray();
    }
}
