package dev.medley.predictions.analytics;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** How often each emotion was named, how often none was, and how sure the models were. */
public final class EmotionTally {

    private final Map<String, Long> emotions = new TreeMap<>();
    private long predictions;
    private long abstained;
    private double confidenceSum;

    /**
     * Adds predictions of one outcome.
     *
     * @param emotion empty where none was named
     */
    void add(String emotion, long count, double confidence) {
        predictions += count;
        if (emotion.isEmpty()) {
            abstained += count;
        } else {
            confidenceSum += confidence;
            emotions.merge(emotion, count, Long::sum);
        }
    }

    EmotionTally plus(EmotionTally other) {
        EmotionTally sum = new EmotionTally();
        for (EmotionTally part : new EmotionTally[] {this, other}) {
            part.emotions.forEach((emotion, count) -> sum.emotions.merge(emotion, count, Long::sum));
            sum.predictions += part.predictions;
            sum.abstained += part.abstained;
            sum.confidenceSum += part.confidenceSum;
        }
        return sum;
    }

    public long predictions() {
        return predictions;
    }

    public long abstained() {
        return abstained;
    }

    /** By emotion, those that were named only. */
    public Map<String, Long> emotions() {
        return new TreeMap<>(emotions);
    }

    /** The probability of the emotion that was named, on average; null where none was. */
    public @Nullable Double meanConfidence() {
        long named = predictions - abstained;
        return named == 0 ? null : confidenceSum / named;
    }

    /** How much of what was named each emotion is, 0 to 1. */
    public Map<String, Double> shares() {
        Map<String, Double> shares = new TreeMap<>();
        emotions.forEach((emotion, count) -> shares.put(emotion, (double) count / (predictions - abstained)));
        return shares;
    }

    /** The share of predictions that name no emotion; null where there are none. */
    public @Nullable Double abstentionRate() {
        return predictions == 0 ? null : (double) abstained / predictions;
    }
}
