package dev.medley.textfilter;

import dev.medley.textfilter.LabelledTexts.LabelledText;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Trains the classifier on {@code sentences-training.tsv} and writes its weights to the file that is named: {@code mvn -pl
 * shared/textfilter test-compile exec:exec@train}. The same sentences make the same file.
 */
final class TrainTextClassifier {

    private static final int ROUNDS = 60;
    private static final double RATE = 2;
    private static final double DECAY = 2e-4;
    private static final int STEPS = 127;

    private TrainTextClassifier() {}

    public static void main(String[] args) throws IOException {
        try (DataOutputStream out = new DataOutputStream(Files.newOutputStream(Path.of(args[0])))) {
            List<String> categories = List.of(FilterCategory.HARASSMENT, FilterCategory.SPAM, FilterCategory.THREAT);
            out.writeByte(categories.size());
            for (String category : categories) {
                write(out, category, train(category));
            }
        }
    }

    /** Logistic regression by stochastic gradient descent, classes weighed alike, with a little decay. */
    private static float[] train(String category) {
        List<LabelledText> texts = LabelledTexts.read("sentences-training.tsv");
        List<int[]> features =
                texts.stream().map(text -> TextClassifier.features(text.text())).toList();
        boolean[] labels = new boolean[texts.size()];
        int positive = 0;
        for (int i = 0; i < labels.length; i++) {
            labels[i] = texts.get(i).category().equals(category);
            positive += labels[i] ? 1 : 0;
        }
        double positiveWeight = Math.sqrt((labels.length - positive) / (double) positive);
        float[] weights = new float[TextClassifier.FEATURES + 1];
        Random random = new Random(7);
        for (int round = 0; round < ROUNDS; round++) {
            double rate = RATE / (1 + round * 0.1);
            for (int at : random.ints(labels.length, 0, labels.length).toArray()) {
                step(weights, features.get(at), labels[at], rate * (labels[at] ? positiveWeight : 1));
            }
            for (int i = 0; i < TextClassifier.FEATURES; i++) {
                weights[i] *= (float) (1 - DECAY * labels.length * rate / RATE);
            }
        }
        return weights;
    }

    private static void step(float[] weights, int[] features, boolean label, double rate) {
        double error = (label ? 1 : 0) - TextClassifier.probability(weights, features);
        double scale = 1 / Math.sqrt(Math.max(1, features.length));
        for (int feature : features) {
            weights[feature] += (float) (rate * error * scale);
        }
        weights[TextClassifier.FEATURES] += (float) (rate * error * 0.1);
    }

    private static void write(DataOutputStream out, String category, float[] weights) throws IOException {
        double largest = IntStream.range(0, TextClassifier.FEATURES)
                .mapToDouble(i -> Math.abs(weights[i]))
                .max()
                .orElse(1);
        float scale = (float) (largest / STEPS);
        out.writeUTF(category);
        out.writeFloat(scale);
        out.writeFloat(weights[TextClassifier.FEATURES]);
        for (int i = 0; i < TextClassifier.FEATURES; i++) {
            out.writeByte(Math.round(weights[i] / scale));
        }
    }
}
