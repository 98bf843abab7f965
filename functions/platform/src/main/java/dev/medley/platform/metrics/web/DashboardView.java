package dev.medley.platform.metrics.web;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Map;

@Serdeable
@Schema(description = "How the system is, on one page")
record DashboardView(
        Instant asOf,

        @Schema(
                description = "Of the last minute that was sampled, by name",
                example = "{\"requests.count\": 120, \"messages.dead\": 0}")
        Map<String, Double> latest,

        Requests lastHour,
        Requests lastDay,

        @Schema(description = "Queues in which messages wait and nobody works on any")
        List<String> stalledQueues) {

    @Serdeable
    @Schema(name = "RequestCounts", description = "Requests of a time, and those of them that failed by our fault")
    record Requests(long count, long failed) {

        static Requests of(Map<String, Double> sums) {
            return new Requests(
                    Math.round(sums.getOrDefault("requests.count", 0.0)),
                    Math.round(sums.getOrDefault("requests.failed", 0.0)));
        }
    }
}
