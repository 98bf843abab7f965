package dev.medley.platform.database;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How large a table is, how much of it is waste, and how it is read. */
@Serdeable
@Schema(description = "How large a table is, how much of it is waste, and how it is read")
public record TableStatistics(
        String schema,
        String name,
        @Schema(description = "With its indexes") long bytes,
        long indexBytes,
        long liveRows,

        @Schema(description = "Rows that nobody sees any more and that take room still")
        long deadRows,

        @Schema(description = "How often all of it was read")
        long wholeReads,

        long indexReads,
        @Nullable Instant vacuumedAt,
        @Nullable Instant analyzedAt) {}
