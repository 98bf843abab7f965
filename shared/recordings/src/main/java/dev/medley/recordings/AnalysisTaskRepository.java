package dev.medley.recordings;

import dev.medley.storage.Query;
import dev.medley.storage.Sql;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** All tasks of this function, which are the rows of its product's table. */
@Singleton
class AnalysisTaskRepository {

    private final Sql sql;
    private final String table;

    AnalysisTaskRepository(Sql sql, AnalysisKind analysisKind) {
        this.sql = sql;
        this.table = analysisKind.table();
    }

    /**
     * Adds a task unless its recording was rejected; check and insert are one statement.
     *
     * @param details more columns, by names that are no others' parameters, and their values
     * @return the recording; empty when the owner has no such recording
     */
    Optional<SourceRecording> add(AnalysisTask analysisTask, Map<String, ?> details) {
        List<String> columns = List.copyOf(details.keySet());
        Query query = sql.query(
                        """
                with recording as (%s and owner_id = :ownerId),
                added as (
                    insert into %s (id, owner_id, recording_id, job_id, created_at%s)
                    select :id, :ownerId, :recordingId, :jobId, :createdAt%s from recording where status <> 'rejected'
                )
                select * from recording""".formatted(SourceRecordingRow.SELECT, table, listed(columns, ", "), listed(columns, ", :")))
                .with("id", analysisTask.id())
                .with("ownerId", analysisTask.ownerId())
                .with("recordingId", analysisTask.recordingId())
                .with("jobId", analysisTask.jobId())
                .with("createdAt", analysisTask.createdAt());
        details.forEach(query::with);
        return query.first(SourceRecordingRow::read);
    }

    private static String listed(List<String> columns, String before) {
        return columns.stream().map(before::concat).collect(Collectors.joining());
    }

    Optional<AnalysisTask> find(UUID id, UUID ownerId) {
        return sql.query("select " + AnalysisTask.COLUMNS + " from " + table
                        + " t where t.id = :id and t.owner_id = :ownerId")
                .with("id", id)
                .with("ownerId", ownerId)
                .first(AnalysisTask::read);
    }

    /** Gives a task another job; false when it has another one already, or is gone. */
    boolean changeJob(AnalysisTask analysisTask, UUID jobId) {
        return sql.query("update " + table + " set job_id = :jobId where id = :id and job_id = :before")
                        .with("jobId", jobId)
                        .with("id", analysisTask.id())
                        .with("before", analysisTask.jobId())
                        .update()
                == 1;
    }

    /** The recording that the task is about; empty when it was deleted. */
    Optional<SourceRecording> recordingOf(AnalysisTask analysisTask) {
        return sql.query(SourceRecordingRow.SELECT)
                .with("recordingId", analysisTask.recordingId())
                .first(SourceRecordingRow::read);
    }

    List<AnalysisTask> of(UUID recordingId) {
        return sql.query("select " + AnalysisTask.COLUMNS + " from " + table + " t where t.recording_id = :recordingId")
                .with("recordingId", recordingId)
                .list(AnalysisTask::read);
    }

    /** The jobs that are not over; one that is running may have looked at the recording before it changed. */
    List<UUID> openJobsOn(UUID recordingId) {
        return sql.query("select j.id from " + table + """
                 t join jobs.job j on j.id = t.job_id
                where t.recording_id = :recordingId and j.status in ('queued', 'running')""")
                .with("recordingId", recordingId)
                .list(row -> row.uuid("id"));
    }

    void erase(UUID ownerId) {
        sql.query("delete from " + table + " where owner_id = :ownerId")
                .with("ownerId", ownerId)
                .update();
    }

    void remove(List<AnalysisTask> tasks) {
        sql.query("delete from " + table + " where id = any(:ids)")
                .with("ids", tasks.stream().map(AnalysisTask::id).toArray(UUID[]::new))
                .update();
    }
}
