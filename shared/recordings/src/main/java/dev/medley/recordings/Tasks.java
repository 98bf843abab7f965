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
class Tasks {

    private final Sql sql;
    private final String table;

    Tasks(Sql sql, Product product) {
        this.sql = sql;
        this.table = product.table();
    }

    /**
     * Adds a task unless its recording was rejected; check and insert are one statement.
     *
     * @param details more columns and their values
     * @return the recording; empty when the owner has no such recording
     */
    Optional<Recording> add(Task task, Map<String, ?> details) {
        Map<String, Object> columns = new TreeMap<>(details);
        columns.put("id", task.id());
        columns.put("owner_id", task.ownerId());
        columns.put("recording_id", task.recordingId());
        columns.put("job_id", task.jobId());
        columns.put("created_at", task.createdAt());
        String[] places = new String[columns.size()];
        Arrays.fill(places, "?");
        Object[] owned = {task.recordingId(), task.ownerId()};
        return sql.first(
                """
                with recording as (%s and owner_id = ?),
                added as (insert into %s (%s) select %s from recording where status <> 'rejected')
                select * from recording""".formatted(
                        RecordingRow.SELECT, table, String.join(", ", columns.keySet()), String.join(", ", places)),
                RecordingRow::read,
                Stream.of(owned, columns.values().toArray()).flatMap(Stream::of).toArray());
    }

    Optional<Task> find(UUID id, UUID ownerId) {
        return sql.first(
                "select " + Task.COLUMNS + " from " + table + " t where t.id = ? and t.owner_id = ?",
                Task::read,
                id,
                ownerId);
    }

    /** The recording that the task is about; empty when it was deleted. */
    Optional<Recording> recordingOf(Task task) {
        return sql.first(RecordingRow.SELECT, RecordingRow::read, task.recordingId());
    }

    List<Task> of(UUID recordingId) {
        return sql.list(
                "select " + Task.COLUMNS + " from " + table + " t where t.recording_id = ?", Task::read, recordingId);
    }

    /** The tasks that nobody has begun. */
    List<Task> waitingFor(UUID recordingId) {
        return sql.list("select " + Task.COLUMNS + " from " + table + """
                         t join jobs.job j on j.id = t.job_id
                        where t.recording_id = ? and j.status = 'queued'""", Task::read, recordingId);
    }

    void erase(UUID ownerId) {
        sql.update("delete from " + table + " where owner_id = ?", ownerId);
    }

    void remove(List<Task> tasks) {
        UUID[] ids = tasks.stream().map(Task::id).toArray(UUID[]::new);
        sql.update("delete from " + table + " where id = any(?)", (Object) ids);
    }
}
