package dev.medley.textfilter;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Scores of categories by logistic regression over runs of characters and words, which are hashed into a table. Its weights
 * come from {@code TrainTextClassifier}.
 */
public final class TextClassifier {

    static final int FEATURES = 1 << 14;
    private static final int SHORTEST = 3;
    private static final int LONGEST = 5;
    private static final int LONGEST_TEXT = 5_000;
    private static final int WORDS = 2;

    private final List<String> categories;
    private final float[][] weights;

    TextClassifier(List<String> categories, float[][] weights) {
        this.categories = List.copyOf(categories);
        this.weights = weights;
    }

    /** The classifier that comes with the filter. */
    static TextClassifier bundled() {
        return Bundled.CLASSIFIER;
    }

    /** How sure it is of each category, from 0 to 1. */
    public Map<String, Double> score(String text) {
        int[] features = features(text);
        Map<String, Double> scores = new TreeMap<>();
        for (int category = 0; category < weights.length; category++) {
            scores.put(categories.get(category), probability(weights[category], features));
        }
        return scores;
    }

    static double probability(float[] weights, int[] features) {
        double sum = weights[FEATURES];
        double scale = features.length == 0 ? 0 : 1 / Math.sqrt(features.length);
        for (int feature : features) {
            sum += weights[feature] * scale;
        }
        return 1 / (1 + Math.exp(-sum));
    }

    /** Which features a text has, each once. */
    static int[] features(String text) {
        String cut = text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text;
        String[] words = FoldedText.fold(cut)
                .replaceAll("[^\\p{L}\\p{N}$%!?]+", " ")
                .strip()
                .split(" ");
        List<Integer> features = new ArrayList<>();
        for (int i = 0; i < words.length; i++) {
            String padded = " " + words[i] + " ";
            for (int length = SHORTEST; length <= LONGEST; length++) {
                for (int from = 0; from + length <= padded.length(); from++) {
                    features.add(hash(padded.substring(from, from + length)));
                }
            }
            for (int count = 1; count <= WORDS && i + count <= words.length; count++) {
                features.add(hash("w:" + String.join(" ", List.of(words).subList(i, i + count))));
            }
        }
        return features.stream().mapToInt(Integer::intValue).distinct().toArray();
    }

    private static int hash(String text) {
        int hash = 0x811c9dc5;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x01000193;
        }
        return (hash ^ (hash >>> 15)) & (FEATURES - 1);
    }

    /** Read when it is asked for the first time. */
    private static final class Bundled {

        static final TextClassifier CLASSIFIER = read();

        private static TextClassifier read() {
            try (InputStream in = TextClassifier.class.getResourceAsStream("classifier.bin");
                    DataInputStream data = new DataInputStream(in)) {
                List<String> categories = new ArrayList<>();
                float[][] weights = new float[data.readUnsignedByte()][FEATURES + 1];
                for (float[] row : weights) {
                    categories.add(data.readUTF());
                    float scale = data.readFloat();
                    row[FEATURES] = data.readFloat();
                    for (int i = 0; i < FEATURES; i++) {
                        row[i] = data.readByte() * scale;
                    }
                }
                return new TextClassifier(categories, weights);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
