package dev.medley.recordings;

import dev.medley.storage.Row;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;

/**
 * One thing that is to be made of one recording.
 *
 * @param id also the id of the thing
 */
public record AnalysisTask(UUID id, UUID ownerId, UUID recordingId, UUID jobId, Instant createdAt) {

    static final String COLUMNS = "t.id, t.owner_id, t.recording_id, t.job_id, t.created_at";

    static AnalysisTask read(Row row) throws SQLException {
        return new AnalysisTask(
                row.uuid("id"),
                row.uuid("owner_id"),
                row.uuid("recording_id"),
                row.uuid("job_id"),
                row.instant("created_at"));
    }
}
