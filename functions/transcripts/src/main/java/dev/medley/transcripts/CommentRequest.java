package dev.medley.transcripts;

import dev.medley.jobs.JobError;
import dev.medley.jobs.JobStatus;
import dev.medley.models.CommentAnalysis;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Comments that somebody wants read.
 *
 * @param language BCP 47; {@code und} to have it found out
 * @param count how many there are
 * @param result null until it is there
 */
public record CommentRequest(
        UUID id,
        UUID ownerId,
        UUID jobId,
        @Nullable String title,
        String language,
        int count,
        Standing standing,
        @Nullable CommentAnalysis result,
        Instant createdAt) {

    /** Where the work stands. */
    public record Standing(JobStatus status, @Nullable JobError error) {}
}
