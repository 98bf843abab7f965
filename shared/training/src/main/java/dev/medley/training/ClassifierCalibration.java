package dev.medley.training;

import dev.medley.models.audio.EmotionClassifier;
import dev.medley.models.audio.EmotionClassifier.Calibration;
import dev.medley.models.audio.Softmax;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Makes a classifier as sure as it is right, from how classifiers of the same kind did on speakers that they had not
 * heard: for each corpus by one temperature (Guo et al. 2017), and by a limit beyond which a voice is unfamiliar.
 */
final class ClassifierCalibration {
    /** The share of the unheard speakers' passages that are not unfamiliar. */
    private static final double FAMILIAR = 0.98;

    private static final double GOLDEN = (Math.sqrt(5) - 1) / 2;
    private static final double LEAST = Math.log(0.1);
    private static final double MOST = Math.log(10);

    /** What a classifier said of a passage of somebody whom it had not heard. */
    @SuppressWarnings("ArrayRecordComponent")
    private record Heard(String corpus, double[] scores, int right, double distance) {}

    private ClassifierCalibration() {}

    static EmotionClassifier of(EmotionClassifier classifier, List<CrossValidation.Fold> unheard) {
        Map<String, List<Heard>> corpora = unheard.stream()
                .flatMap(fold -> fold.passages().stream().map(example -> hear(fold.classifier(), example)))
                .collect(Collectors.groupingBy(Heard::corpus));
        return classifier.with(corpora.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, corpus -> calibration(corpus.getValue()))));
    }

    private static Heard hear(EmotionClassifier classifier, Example example) {
        String corpus = example.clip().corpus();
        double distance = classifier.homes().stream()
                .filter(home -> home.corpus().equals(corpus))
                .mapToDouble(home -> home.distance(example.features()))
                .findFirst()
                .orElseGet(() -> classifier.distance(example.features()));
        return new Heard(
                corpus,
                classifier.scores(example.features()),
                classifier.labels().indexOf(example.clip().emotion()),
                distance);
    }

    private static Calibration calibration(List<Heard> heard) {
        List<double[]> scores = heard.stream().map(Heard::scores).toList();
        int[] right = heard.stream().mapToInt(Heard::right).toArray();
        double[] distances =
                heard.stream().mapToDouble(Heard::distance).sorted().toArray();
        return new Calibration(temperature(scores, right), distances[(int) (distances.length * FAMILIAR)]);
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
