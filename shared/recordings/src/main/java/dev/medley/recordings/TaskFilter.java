package dev.medley.recordings;

import dev.medley.jobs.JobStatus;
import dev.medley.kernel.PageRequest;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which part of a list is wanted; what is null does not matter. */
public record TaskFilter(
        @Nullable UUID recordingId, @Nullable JobStatus status, PageRequest page) {

    /** A filter as the API has it, with the status by its label. */
    public static TaskFilter of(@Nullable UUID recordingId, @Nullable String status, PageRequest page) {
        JobStatus wanted = status == null ? null : JobStatus.of(status);
        return new TaskFilter(recordingId, wanted, page);
    }
}
