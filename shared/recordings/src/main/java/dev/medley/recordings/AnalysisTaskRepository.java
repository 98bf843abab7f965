package dev.medley.recordings;

import dev.medley.storage.Sql;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;

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
     * @param details more columns and their values
     * @return the recording; empty when the owner has no such recording
     */
    Optional<SourceRecording> add(AnalysisTask analysisTask, Map<String, ?> details) {
        Map<String, Object> columns = new TreeMap<>(details);
        columns.put("id", analysisTask.id());
        columns.put("owner_id", analysisTask.ownerId());
        columns.put("recording_id", analysisTask.recordingId());
        columns.put("job_id", analysisTask.jobId());
        columns.put("created_at", analysisTask.createdAt());
        String[] places = new String[columns.size()];
        Arrays.fill(places, "?");
        Object[] owned = {analysisTask.recordingId(), analysisTask.ownerId()};
        return sql.first(
                """
                with recording as (%s and owner_id = ?),
                added as (insert into %s (%s) select %s from recording where status <> 'rejected')
                select * from recording""".formatted(
                                SourceRecordingRow.SELECT,
                                table,
                                String.join(", ", columns.keySet()),
                                String.join(", ", places)),
                SourceRecordingRow::read,
                Stream.of(owned, columns.values().toArray()).flatMap(Stream::of).toArray());
    }

    Optional<AnalysisTask> find(UUID id, UUID ownerId) {
        return sql.first(
                "select " + AnalysisTask.COLUMNS + " from " + table + " t where t.id = ? and t.owner_id = ?",
                AnalysisTask::read,
                id,
                ownerId);
    }

    /** The recording that the task is about; empty when it was deleted. */
    Optional<SourceRecording> recordingOf(AnalysisTask analysisTask) {
        return sql.first(SourceRecordingRow.SELECT, SourceRecordingRow::read, analysisTask.recordingId());
    }

    List<AnalysisTask> of(UUID recordingId) {
        return sql.list(
                "select " + AnalysisTask.COLUMNS + " from " + table + " t where t.recording_id = ?",
                AnalysisTask::read,
                recordingId);
    }

    /** The jobs that are not over; one that is running may have looked at the recording before it changed. */
    List<UUID> openJobsOn(UUID recordingId) {
        return sql.list("select j.id from " + table + """
                         t join jobs.job j on j.id = t.job_id
                        where t.recording_id = ? and j.status in ('queued', 'running')""", row -> row.uuid("id"), recordingId);
    }

    void erase(UUID ownerId) {
        sql.update("delete from " + table + " where owner_id = ?", ownerId);
    }

    void remove(List<AnalysisTask> tasks) {
        UUID[] ids = tasks.stream().map(AnalysisTask::id).toArray(UUID[]::new);
        sql.update("delete from " + table + " where id = any(?)", (Object) ids);
    }
}
