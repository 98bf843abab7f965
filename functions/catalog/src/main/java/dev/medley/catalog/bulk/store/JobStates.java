package dev.medley.catalog.bulk.store;

import dev.medley.catalog.bulk.ProductImport.JobState;
import dev.medley.jobs.JobError;
import dev.medley.jobs.JobStatus;
import dev.medley.storage.Row;
import java.sql.SQLException;

/** Reads how far jobs are. */
final class JobStates {

    private JobStates() {}

    /** From a row that has the columns of the job, and its id. */
    static JobState read(Row row) throws SQLException {
        return new JobState(
                row.uuid("job_id"),
                row.constant("status", JobStatus.class),
                row.integer("percent"),
                JobError.readOrNull(row));
    }
}
