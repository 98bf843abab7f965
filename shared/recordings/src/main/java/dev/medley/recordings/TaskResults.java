package dev.medley.recordings;

import dev.medley.kernel.Page;
import dev.medley.storage.Row;
import dev.medley.storage.SortKeys;
import dev.medley.storage.Sql;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** What became of an owner's tasks, for the API: one statement a read, with the columns of the product that it names. */
@Singleton
public class TaskResults {

    private final Sql sql;
    private final AnalysisKind analysisKind;

    TaskResults(Sql sql, AnalysisKind analysisKind) {
        this.sql = sql;
        this.analysisKind = analysisKind;
    }

    /** Reads one row: how far the task is, and the product's own columns. */
    @FunctionalInterface
    public interface Reading<T> {
        T read(TaskProgress taskProgress, Row row) throws SQLException;
    }

    /**
     * One of the owner's.
     *
     * @param columns of the product's table, each as {@code t.name}
     */
    public <T> Optional<T> find(UUID id, UUID ownerId, String columns, Reading<T> reading) {
        return sql.query(select(columns) + " where t.id = :id and t.owner_id = :ownerId")
                .with("id", id)
                .with("ownerId", ownerId)
                .first(row -> reading.read(TaskProgress.read(row), row));
    }

    /** A page of the owner's, newest first. */
    public <T> Page<T> list(
            UUID ownerId,
            TaskFilter taskFilter,
            String columns,
            Reading<T> reading,
            Function<T, TaskProgress> taskProgress) {
        String list =
                "%s/%s/%s/%s".formatted(analysisKind.kind(), ownerId, taskFilter.recordingId(), taskFilter.status());
        return sql.query(select(columns) + " where t.owner_id = :ownerId")
                .with("ownerId", ownerId)
                .when(taskFilter.recordingId(), "and t.recording_id = :recordingId", "recordingId")
                .when(taskFilter.status(), "and j.status = :status", "status")
                .page(
                        list,
                        taskFilter.page(),
                        SortKeys.newestFirst(
                                "t.id", item -> taskProgress.apply(item).task().id()),
                        row -> reading.read(TaskProgress.read(row), row));
    }

    private String select(String columns) {
        return "select " + TaskProgress.COLUMNS + ", " + columns + " from " + analysisKind.table()
                + " t join jobs.job j on j.id = t.job_id";
    }
}
