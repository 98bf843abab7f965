package dev.medley.jobs;

/**
 * How jobs of one kind are done. Runs outside any transaction, and again when an attempt came to nothing, so it must either
 * have no effect before its result is kept or find out what it did before.
 */
public interface JobWork {

    /** The kind, as in {@link NewJob}. */
    String kind();

    /**
     * Makes one attempt.
     *
     * @throws JobFailure with what the owner is told; whatever else is thrown, an {@link Error} too, is retryable and
     *     {@code internal} to the owner
     */
    JobOutcome run(JobLease lease, JobProgress progress);
}
