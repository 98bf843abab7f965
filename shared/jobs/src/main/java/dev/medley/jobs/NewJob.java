package dev.medley.jobs;

import java.util.UUID;

/**
 * A job that is about to be queued.
 *
 * @param subjectId the thing that it makes
 * @param resultPath where that can be read, under {@code /api}
 */
public record NewJob(UUID id, UUID ownerId, String kind, UUID subjectId, String resultPath) {}
