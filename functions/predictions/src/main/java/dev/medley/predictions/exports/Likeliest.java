package dev.medley.predictions.exports;

import dev.medley.predictions.TimelineSegment;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The emotion that is most probable in a part of a timeline. */
final class Likeliest {

    private Likeliest() {}

    static @Nullable String of(TimelineSegment segment) {
        return segment.probabilities().entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(null);
    }
}
