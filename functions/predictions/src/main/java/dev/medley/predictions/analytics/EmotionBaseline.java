package dev.medley.predictions.analytics;

import dev.medley.models.Model;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What is usual for an account by the predictions of one version of a model, and how the newest differ. Predictions of
 * another version are left out, for then it would be the model that has changed.
 *
 * @param model of the newest prediction; null where there is none
 * @param baseline how many predictions the baseline is made of
 * @param recent how many of the newest are held against it
 * @param otherModels how many were left out, because another model made them
 */
public record EmotionBaseline(
        @Nullable Model model,
        int baseline,
        int recent,
        int otherModels,
        Drift drift,
        Map<String, EmotionShift> emotions) {

    static final int RECENT = 20;
    private static final int LEAST_RECENT = 5;
    private static final int LEAST_BASELINE = 20;

    /** With eight emotions looked at, chance alone is beyond it in one of fifty accounts. */
    private static final double FAR = 3;
    /** Less makes no difference to anybody, however sure it is. */
    private static final double LEAST_CHANGE = 0.05;
    /** Of a value that hardly ever varies, a deviation means little. */
    private static final double LEAST_DEVIATION = 0.01;

    /** Whether the newest predictions are unlike those before. */
    public enum Drift {
        /** Too few to say. */
        UNKNOWN,
        NONE,
        FOUND
    }

    /**
     * How probable an emotion was, and is.
     *
     * @param mean in the baseline
     * @param deviation the standard deviation in the baseline
     * @param recentMean in the newest; null where there are none
     * @param score by how many standard errors the two means differ; null where there are too few
     */
    public record EmotionShift(
            double mean,
            double deviation,
            @Nullable Double recentMean,
            @Nullable Double score) {

        private boolean isFar() {
            return score != null
                    && recentMean != null
                    && Math.abs(score) >= FAR
                    && Math.abs(recentMean - mean) >= LEAST_CHANGE;
        }
    }

    static EmotionBaseline of(List<PastPrediction> newest) {
        if (newest.isEmpty()) {
            return new EmotionBaseline(null, 0, 0, 0, Drift.UNKNOWN, Map.of());
        }
        Model model = newest.getFirst().model();
        List<PastPrediction> own =
                newest.stream().filter(past -> past.model().equals(model)).toList();
        int split = own.size() >= LEAST_BASELINE + LEAST_RECENT ? Math.min(RECENT, own.size() - LEAST_BASELINE) : 0;
        List<PastPrediction> recent = own.subList(0, split);
        List<PastPrediction> baseline = own.subList(split, own.size());
        Map<String, EmotionShift> emotions = new TreeMap<>();
        own.stream()
                .flatMap(past -> past.probabilities().keySet().stream())
                .collect(java.util.stream.Collectors.toCollection(TreeSet::new))
                .forEach(emotion -> emotions.put(emotion, shift(emotion, baseline, recent)));
        return new EmotionBaseline(
                model, baseline.size(), recent.size(), newest.size() - own.size(), drift(recent, emotions), emotions);
    }

    private static Drift drift(List<PastPrediction> recent, Map<String, EmotionShift> emotions) {
        if (recent.isEmpty()) {
            return Drift.UNKNOWN;
        }
        return emotions.values().stream().anyMatch(EmotionShift::isFar) ? Drift.FOUND : Drift.NONE;
    }

    private static EmotionShift shift(String emotion, List<PastPrediction> baseline, List<PastPrediction> recent) {
        double mean = mean(emotion, baseline);
        double squares = baseline.stream()
                .mapToDouble(past -> Math.pow(probability(emotion, past) - mean, 2))
                .sum();
        double deviation = baseline.size() < 2 ? 0 : Math.sqrt(squares / (baseline.size() - 1));
        if (recent.isEmpty()) {
            return new EmotionShift(mean, deviation, null, null);
        }
        double recentMean = mean(emotion, recent);
        double error = Math.max(deviation, LEAST_DEVIATION) * Math.sqrt(1.0 / recent.size() + 1.0 / baseline.size());
        return new EmotionShift(mean, deviation, recentMean, (recentMean - mean) / error);
    }

    private static double mean(String emotion, List<PastPrediction> predictions) {
        return predictions.stream()
                .mapToDouble(past -> probability(emotion, past))
                .average()
                .orElse(0);
    }

    private static double probability(String emotion, PastPrediction past) {
        return past.probabilities().getOrDefault(emotion, 0.0);
    }
}
