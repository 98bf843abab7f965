package dev.medley.platform.database;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How the database is, by its own statistics. */
@Serdeable
@Schema(description = "How the database is, by its own statistics")
public record DatabaseState(
        long sizeBytes,
        int connections,
        int mostConnections,

        @Schema(description = "Connections that run a statement")
        int active,

        @Schema(description = "Connections that hold a transaction open and do nothing")
        int idleInTransaction,

        @Schema(description = "Connections that wait for a lock")
        int waiting,

        double oldestTransactionSeconds,

        @Nullable @Schema(description = "Of the blocks that were read, how many were in memory, 0 to 1")
        Double cacheHitRatio,

        long deadlocks,
        long rollbacks,
        long commits,

        @Nullable @Schema(description = "Since when is counted; null where it was never begun anew")
        Instant statisticsSince) {}
