package dev.medley.ml.algorithms;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** How good scores are, measured on what became of rows that the model had not seen. */
public final class ScoreMeasures {

    private static final double LEAST = 1e-6;

    private ScoreMeasures() {}

    /** How often a row where it was so has a higher score than one where it was not: 0.5 is chance. */
    public static double auc(double[] scores, boolean[] labels) {
        int[] order = IntStream.range(0, scores.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> scores[i]))
                .mapToInt(i -> i)
                .toArray();
        double ranks = 0;
        long positives = 0;
        for (int start = 0; start < order.length; ) {
            int end = start;
            while (end < order.length && scores[order[end]] == scores[order[start]]) {
                end++;
            }
            double rank = (start + 1 + end) / 2.0;
            for (int i = start; i < end; i++) {
                if (labels[order[i]]) {
                    ranks += rank;
                    positives++;
                }
            }
            start = end;
        }
        long negatives = scores.length - positives;
        return positives == 0 || negatives == 0
                ? 0.5
                : (ranks - positives * (positives + 1) / 2.0) / ((double) positives * negatives);
    }

    /** The surprise at what became of a row, on average: less is better. */
    public static double logLoss(double[] scores, boolean[] labels) {
        double sum = 0;
        for (int i = 0; i < scores.length; i++) {
            double probability = Math.clamp(scores[i], LEAST, 1 - LEAST);
            sum -= Math.log(labels[i] ? probability : 1 - probability);
        }
        return sum / Math.max(1, scores.length);
    }

    /** The log loss of who always says the share of rows where it was so. */
    public static double baseLogLoss(double share, boolean[] labels) {
        double[] scores = new double[labels.length];
        Arrays.fill(scores, share);
        return logLoss(scores, labels);
    }

    public static double share(boolean[] labels) {
        int positives = 0;
        for (boolean label : labels) {
            positives += label ? 1 : 0;
        }
        return (double) positives / Math.max(1, labels.length);
    }
}
