package dev.medley.jobs;

import java.util.UUID;

/**
 * The right of one worker to work on a job, until it ends or is not renewed in time.
 *
 * @param workerId new for each lease, so that a worker that lost one cannot end another's
 * @param attempt how often work on the job has begun, this time included
 */
public record JobLease(UUID jobId, UUID workerId, UUID ownerId, UUID subjectId, int attempt) {}
