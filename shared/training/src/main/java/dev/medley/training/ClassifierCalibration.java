package dev.medley.training;

import dev.medley.models.audio.EmotionClassifier;
import dev.medley.models.audio.EmotionClassifier.Calibration;
import dev.medley.models.audio.Softmax;
import java.util.List;

/**
 * Makes a classifier as sure as it is right, from how classifiers of the same kind did on speakers that they had not
 * heard: by one temperature (Guo et al. 2017), and by a limit beyond which a voice is unfamiliar.
 */
final class ClassifierCalibration {
    /** The share of the unheard speakers' passages that are not unfamiliar. */
    private static final double FAMILIAR = 0.98;

    private static final double GOLDEN = (Math.sqrt(5) - 1) / 2;
    private static final double LEAST = Math.log(0.1);
    private static final double MOST = Math.log(10);

    private ClassifierCalibration() {}

    static EmotionClassifier of(EmotionClassifier classifier, List<CrossValidation.Fold> unheard) {
        List<double[]> scores = unheard.stream()
                .flatMap(fold -> fold.passages().stream()
                        .map(example -> fold.classifier().scores(example.features())))
                .toList();
        int[] right = unheard.stream()
                .flatMapToInt(fold -> fold.passages().stream()
                        .mapToInt(example -> fold.classifier()
                                .labels()
                                .indexOf(example.clip().emotion())))
                .toArray();
        double[] distances = unheard.stream()
                .flatMapToDouble(fold -> fold.passages().stream()
                        .mapToDouble(example -> fold.classifier().distance(example.features())))
                .sorted()
                .toArray();
        double limit = distances[(int) (distances.length * FAMILIAR)];
        return classifier.with(new Calibration(temperature(scores, right), limit));
    }

    /** The temperature that makes the right labels most likely, by golden-section search on its logarithm. */
    static double temperature(List<double[]> scores, int[] right) {
        double low = LEAST;
        double high = MOST;
        while (high - low > 1e-4) {
            double left = high - GOLDEN * (high - low);
            double middle = low + GOLDEN * (high - low);
            if (loss(scores, right, Math.exp(left)) < loss(scores, right, Math.exp(middle))) {
                high = middle;
            } else {
                low = left;
            }
        }
        return Math.exp((low + high) / 2);
    }

    private static double loss(List<double[]> scores, int[] right, double temperature) {
        double loss = 0;
        for (int i = 0; i < right.length; i++) {
            loss -= Softmax.log(scores.get(i), temperature)[right[i]];
        }
        return loss;
    }
}
