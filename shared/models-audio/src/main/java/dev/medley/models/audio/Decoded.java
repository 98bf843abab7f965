package dev.medley.models.audio;

import java.util.ArrayList;
import java.util.List;

/**
 * What the decoder wrote for one stretch of sound.
 *
 * @param tokens without the end mark
 * @param meanLogProbability of the chosen tokens, the end mark among them
 * @param probabilities of the tokens, 0 to 1
 * @param attention for each token, how much each frame of the sound counted
 * @param ended whether the model itself ended the text
 */
record Decoded(
        List<Integer> tokens,
        double meanLogProbability,
        List<Double> probabilities,
        List<float[]> attention,
        boolean ended) {

    /** Takes the likeliest token of each step. */
    static final class Builder {
        private final List<Integer> tokens = new ArrayList<>();
        private final List<Double> probabilities = new ArrayList<>();
        private final List<float[]> attention = new ArrayList<>();
        private double logProbability;
        private int steps;
        private boolean ended;

        /** Adds a step; false when there is nothing more to write. */
        boolean add(float[] logits, float[] frames) {
            int best = best(logits);
            double sum = sumOfExponentials(logits, logits[best]);
            logProbability -= Math.log(sum);
            steps++;
            ended = best == Vocabulary.END;
            if (!ended) {
                tokens.add(best);
                probabilities.add(1 / sum);
                attention.add(frames);
            }
            return !ended && Repetition.atEnd(tokens) == 0;
        }

        int size() {
            return tokens.size();
        }

        int lastToken() {
            return tokens.getLast();
        }

        Decoded build() {
            int kept = tokens.size() - Repetition.atEnd(tokens);
            return new Decoded(
                    tokens.subList(0, kept),
                    logProbability / steps,
                    probabilities.subList(0, kept),
                    attention.subList(0, kept),
                    ended);
        }

        private static int best(float[] logits) {
            int best = 0;
            for (int i = 1; i < logits.length; i++) {
                if (logits[i] > logits[best]) {
                    best = i;
                }
            }
            return best;
        }

        private static double sumOfExponentials(float[] logits, float highest) {
            double sum = 0;
            for (float logit : logits) {
                sum += Math.exp(logit - highest);
            }
            return sum;
        }
    }
}
