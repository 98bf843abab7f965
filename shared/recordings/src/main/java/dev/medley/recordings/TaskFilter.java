package dev.medley.recordings;

import dev.medley.jobs.JobStatus;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which part of a list is wanted; what is null does not matter.
 *
 * @param cursor where the page before ended
 */
public record TaskFilter(
        @Nullable UUID recordingId,
        @Nullable JobStatus status,
        int limit,
        @Nullable String cursor) {

    /** A filter as the API has it, with the status by its label. */
    public static TaskFilter of(
            @Nullable UUID recordingId, @Nullable String status, int limit, @Nullable String cursor) {
        JobStatus wanted = status == null ? null : JobStatus.of(status);
        return new TaskFilter(recordingId, wanted, limit, cursor);
    }
}
