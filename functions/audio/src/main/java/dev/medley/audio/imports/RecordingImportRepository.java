package dev.medley.audio.imports;

import dev.medley.jobs.JobError;
import java.util.Optional;
import java.util.UUID;

/** Imports that are not over. */
public interface RecordingImportRepository {

    void add(RecordingImport wanted);

    Optional<RecordingImport> find(UUID id);

    /** Why a job failed; empty where it did not. */
    Optional<JobError> failureOf(UUID jobId);

    void remove(UUID id);

    void erase(UUID ownerId);
}
