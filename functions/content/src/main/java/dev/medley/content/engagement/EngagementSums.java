package dev.medley.content.engagement;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;

/**
 * What readers did; bots and the authors themselves are left out.
 *
 * @param viewers people, each counted once a day, version and channel
 */
@Serdeable
@Schema(name = "ContentEngagement", description = "What readers did; bots and the authors themselves are left out")
public record EngagementSums(
        long views,

        @Schema(description = "People, each counted once a day, version and channel")
        long viewers,

        @Schema(description = "How long it was read, all together")
        long timeMs,

        long completions,
        long shares,

        @Schema(description = "Time by views; 0 without views")
        long averageTimeMs,

        @Schema(description = "Completions by views, at most 1; 0 without views")
        double completionRate) {

    public static EngagementSums of(long views, long viewers, long timeMs, long completions, long shares) {
        return new EngagementSums(
                views,
                viewers,
                timeMs,
                completions,
                shares,
                views == 0 ? 0 : timeMs / views,
                views == 0 ? 0 : Math.min(1, Math.round(completions * 10_000.0 / views) / 10_000.0));
    }
}
