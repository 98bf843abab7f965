package dev.medley.audio.optimization;

import dev.medley.jobs.JobStatus;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A copy that an owner has asked for.
 *
 * @param removeOriginal whether only the copy is to be kept, if there is one
 * @param outcome null until it is made
 */
public record Optimization(
        UUID id,
        UUID ownerId,
        UUID recordingId,
        UUID jobId,
        boolean removeOriginal,
        JobStatus status,
        @Nullable OptimizationOutcome outcome,
        Instant createdAt) {}
