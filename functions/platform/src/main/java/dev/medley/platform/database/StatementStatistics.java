package dev.medley.platform.database;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A statement and what it has cost. */
@Serdeable
@Schema(description = "A statement, its values left out, and what it has cost")
public record StatementStatistics(
        String text,
        long calls,
        double totalMs,
        double meanMs,
        double longestMs,
        long rows,
        long blocksHit,
        long blocksRead,

        @Nullable @Schema(description = "Of the time of all statements, 0 to 1")
        Double share) {}
