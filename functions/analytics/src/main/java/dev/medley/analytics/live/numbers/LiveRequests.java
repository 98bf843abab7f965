package dev.medley.analytics.live.numbers;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;

/** What was asked of the system in the last minute. */
@Serdeable
@Schema(name = "LiveRequests", description = "What was asked of the system in the last minute")
public record LiveRequests(
        long perMinute,
        @Schema(description = "Those answered with 4xx") long refused,
        @Schema(description = "Those answered with 5xx") long failed,

        @Schema(description = "95 of 100 were answered within so many milliseconds")
        long within95Ms) {}
