package dev.medley.predictions;

import dev.medley.models.Emotion;
import dev.medley.models.EmotionReading;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** For how long each emotion stands out in a timeline. */
final class EmotionShares {

    /** Where nothing is as probable as this, nothing stands out. */
    private static final double STANDS_OUT = 0.5;
    /** Less is a moment, or the doubt between two emotions that are alike. */
    private static final long LEAST_MS = 2_000;

    private static final double LEAST_SHARE = 0.3;

    private final Map<Emotion, Long> times = new EnumMap<>(Emotion.class);
    private long total;

    private EmotionShares() {}

    static EmotionShares of(List<EmotionReading.Span> timeline) {
        EmotionShares shares = new EmotionShares();
        timeline.forEach(shares::add);
        return shares;
    }

    private void add(EmotionReading.Span span) {
        long length = span.endMs() - span.startMs();
        total += length;
        span.probabilities().entrySet().stream()
                .filter(entry -> entry.getValue() >= STANDS_OUT)
                .max(Map.Entry.comparingByValue())
                .ifPresent(entry -> times.merge(entry.getKey(), length, Long::sum));
    }

    /** Whether more than one emotion takes a good part of the time. */
    boolean areMixed() {
        return times.values().stream()
                        .filter(time -> time >= LEAST_MS && time >= LEAST_SHARE * total)
                        .count()
                > 1;
    }
}
