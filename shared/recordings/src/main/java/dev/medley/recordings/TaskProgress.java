package dev.medley.recordings;

import dev.medley.jobs.JobError;
import dev.medley.jobs.JobStatus;
import dev.medley.storage.Row;
import java.sql.SQLException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far a task is.
 *
 * @param error why it failed; null unless it did
 */
public record TaskProgress(
        AnalysisTask task,
        JobStatus status,
        @Nullable JobError error,
        @Nullable Instant finishedAt) {

    static final String COLUMNS = AnalysisTask.COLUMNS + ", j.status, j.error_code, j.error_detail, j.finished_at";

    static TaskProgress read(Row row) throws SQLException {
        return new TaskProgress(
                AnalysisTask.read(row),
                row.constant("status", JobStatus.class),
                JobError.readOrNull(row),
                row.instantOrNull("finished_at"));
    }
}
