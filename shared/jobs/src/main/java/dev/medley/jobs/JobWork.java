package dev.medley.jobs;

import java.util.UUID;

/**
 * How jobs of one kind are done. Runs outside any transaction, and again when an attempt came to nothing, so it must either
 * have no effect before its result is kept or find out what it did before.
 */
public interface JobWork {

    /** The kind, as in {@link NewJob}. */
    String kind();

    /**
     * Whether there is anything to work on yet. Where there is not, the job stays queued until {@link JobService#announce}
     * says that there is, which costs no attempt.
     */
    default boolean isReady(UUID subjectId, UUID ownerId) {
        return true;
    }

    /**
     * Makes one attempt.
     *
     * @throws JobFailure with what the owner is told; whatever else is thrown, an {@link Error} too, is retryable and
     *     {@code internal} to the owner
     */
    JobOutcome run(JobLease lease, JobProgress progress);
}
