package dev.medley.training;

import dev.medley.models.audio.EmotionClassifier;
import dev.medley.models.audio.EmotionClassifier.Calibration;
import dev.medley.models.audio.EmotionClassifier.Head;
import dev.medley.models.audio.EmotionClassifier.Home;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Learns an {@link EmotionClassifier}, not yet calibrated, from examples. */
final class EmotionTrainer {
    /** What an example counts for against the size of the weights; chosen once, by cross-validation. */
    private static final double COST = 0.003;

    private static final double TOLERANCE = 0.02;
    private static final int MOST_STEPS = 100;

    private EmotionTrainer() {}

    static EmotionClassifier train(List<Example> examples, String version) {
        List<String> labels = distinct(
                examples.stream().map(example -> example.clip().emotion()).toList());
        Standardisation standard = Standardisation.of(features(examples));
        SoftmaxRegression regression = regression(examples, labels, standard);
        double[] weights = Lbfgs.minimise(regression, new double[regression.parameters()], TOLERANCE, MOST_STEPS);
        List<Head> heads = new ArrayList<>();
        for (int label = 0; label < labels.size(); label++) {
            int from = label * regression.stride();
            heads.add(head(Arrays.copyOfRange(weights, from, from + regression.stride()), standard));
        }
        return new EmotionClassifier(version, labels, List.copyOf(heads), homes(examples));
    }

    private static SoftmaxRegression regression(List<Example> examples, List<String> labels, Standardisation standard) {
        int[] right = examples.stream()
                .mapToInt(example -> labels.indexOf(example.clip().emotion()))
                .toArray();
        double[] counts = new double[labels.size()];
        Arrays.stream(right).forEach(label -> counts[label]++);
        double[] weights = Arrays.stream(right)
                .mapToDouble(label -> COST * right.length / (labels.size() * counts[label]))
                .toArray();
        float[][] rows = features(examples).stream().map(standard::apply).toArray(float[][]::new);
        return new SoftmaxRegression(rows, right, weights, labels.size());
    }

    /** Weights for features as they are, instead of standardised ones. */
    private static Head head(double[] weights, Standardisation standard) {
        float[] plain = new float[weights.length - 1];
        double bias = weights[plain.length];
        for (int i = 0; i < plain.length; i++) {
            double weight = weights[i] / standard.deviations()[i];
            plain[i] = (float) weight;
            bias -= weight * standard.means()[i];
        }
        return new Head(plain, (float) bias);
    }

    private static List<Home> homes(List<Example> examples) {
        List<Home> homes = new ArrayList<>();
        for (String corpus : distinct(
                examples.stream().map(example -> example.clip().corpus()).toList())) {
            Standardisation of = Standardisation.of(examples.stream()
                    .filter(example -> example.clip().corpus().equals(corpus))
                    .map(example -> Arrays.copyOfRange(
                            example.features(), EmotionClassifier.HOME_START, example.features().length))
                    .toList());
            homes.add(new Home(corpus, of.means(), of.deviations(), Calibration.NONE));
        }
        return List.copyOf(homes);
    }

    private static List<float[]> features(List<Example> examples) {
        return examples.stream().map(Example::features).toList();
    }

    private static List<String> distinct(List<String> names) {
        return names.stream().distinct().sorted().toList();
    }
}
