package dev.medley.audio.imports;

import dev.medley.audio.erasure.ErasableRecords;
import dev.medley.jobs.JobError;
import java.util.Optional;
import java.util.UUID;

/** Imports that are not over. */
public interface RecordingImportRepository extends ErasableRecords {

    void add(RecordingImport wanted);

    Optional<RecordingImport> find(UUID id);

    /** Why a job failed; empty where it did not. */
    Optional<JobError> failureOf(UUID jobId);

    void remove(UUID id);
}
