package dev.medley.security.anomalies;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How the detection goes.
 *
 * @param forestPoints how many windows the forest has learnt from
 * @param forestFault why it began anew the last time it did; null where it never did
 */
public record DetectionStatus(
        DetectionProgress progress,
        long forestPoints,
        @Nullable Instant forestSavedAt,
        @Nullable String forestFault,
        @Nullable Instant forestFaultAt) {}
