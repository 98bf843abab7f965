package dev.medley.predictions.comparison;

import dev.medley.predictions.TimelineSegment;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Two timelines, in steps: of time where both are of one recording, and of their length where they are not, for what is said at
 * the same second of two recordings has nothing to do with each other.
 *
 * @param scale {@code time} or {@code share}
 * @param agreement the share of steps with voice in both in which the same emotion is most probable; null where there are none
 */
@Serdeable
@Schema(description = "Two timelines, in steps of time (of one recording) or of their length (of two)")
public record TimelineComparison(
        @Schema(
                type = "string",
                allowableValues = {"time", "share"})
        String scale,

        @Nullable
        @Schema(description = "The share of steps with voice in both in which the same emotion is most probable")
        Double agreement,

        List<Step> steps) {

    private static final int STEPS = 20;
    private static final double PLACES = 10_000;

    /**
     * A step of both.
     *
     * @param reference what is most probable then in the first; null where nobody speaks
     * @param distance 0 to 1; null where one of them has no voice
     */
    @Serdeable
    @Schema(name = "TimelineComparisonStep", description = "From and to are shares of the length, 0 to 1")
    public record Step(
            double from,
            double to,
            @Nullable String reference,
            @Nullable String other,
            @Nullable Double distance) {}

    static TimelineComparison of(List<TimelineSegment> reference, List<TimelineSegment> other, boolean sameRecording) {
        long length = Math.max(end(reference), end(other));
        List<Step> steps = new ArrayList<>();
        int both = 0;
        int agreed = 0;
        for (int i = 0; i < STEPS; i++) {
            double share = (i + 0.5) / STEPS;
            Map<String, Double> one = at(reference, share * (sameRecording ? length : end(reference)));
            Map<String, Double> two = at(other, share * (sameRecording ? length : end(other)));
            String likeliest = likeliest(one);
            String othersLikeliest = likeliest(two);
            if (likeliest != null && othersLikeliest != null) {
                both++;
                agreed += likeliest.equals(othersLikeliest) ? 1 : 0;
            }
            steps.add(new Step(
                    (double) i / STEPS,
                    (i + 1.0) / STEPS,
                    likeliest,
                    othersLikeliest,
                    one.isEmpty() || two.isEmpty() ? null : rounded(EmotionDistance.totalVariation(one, two))));
        }
        Double agreement = both == 0 ? null : rounded((double) agreed / both);
        return new TimelineComparison(sameRecording ? "time" : "share", agreement, steps);
    }

    private static long end(List<TimelineSegment> timeline) {
        return timeline.isEmpty() ? 0 : timeline.getLast().endMs();
    }

    private static Map<String, Double> at(List<TimelineSegment> timeline, double ms) {
        return timeline.stream()
                .filter(segment -> segment.startMs() <= ms && ms < segment.endMs())
                .findFirst()
                .map(TimelineSegment::probabilities)
                .orElse(Map.of());
    }

    private static @Nullable String likeliest(Map<String, Double> probabilities) {
        return probabilities.entrySet().stream()
                .max(Map.Entry.<String, Double>comparingByValue()
                        .thenComparing(Map.Entry::getKey, Comparator.reverseOrder()))
                .map(Map.Entry::getKey)
                .orElse(null);
    }

    static double rounded(double number) {
        return Math.round(number * PLACES) / PLACES;
    }
}
