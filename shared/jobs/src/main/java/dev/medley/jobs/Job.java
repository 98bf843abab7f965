package dev.medley.jobs;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A piece of long work.
 *
 * @param kind what is being made: {@code prediction}, {@code transcription} ...
 * @param resultPath where the result can be read, under {@code /api}
 * @param error why it failed; null unless it did
 */
public record Job(
        UUID id,
        UUID ownerId,
        String kind,
        String resultPath,
        JobStatus status,
        int percent,
        @Nullable JobError error,
        Instant createdAt,
        @Nullable Instant finishedAt) {}
