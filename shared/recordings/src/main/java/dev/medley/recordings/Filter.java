package dev.medley.recordings;

import dev.medley.jobs.JobStatus;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which part of a list is wanted; what is null does not matter.
 *
 * @param cursor where the page before ended
 */
public record Filter(
        @Nullable UUID recordingId,
        @Nullable JobStatus status,
        int limit,
        @Nullable String cursor) {}
