package dev.medley.jobs;

import java.util.UUID;

/**
 * A job that is about to be requested.
 *
 * @param kind what is being made: {@code prediction}; names the events that start and end it, and what it counts against
 * @param subjectId the thing that it makes
 * @param resultPath where that can be read, under {@code /api}
 * @param data what each event about the job says beside how it goes: a record with a JSON form; small, and nothing secret
 */
public record NewJob(UUID id, UUID ownerId, String kind, UUID subjectId, String resultPath, Record data) {

    public NewJob(UUID id, UUID ownerId, String kind, UUID subjectId, String resultPath) {
        this(id, ownerId, kind, subjectId, resultPath, new NoData());
    }
}
