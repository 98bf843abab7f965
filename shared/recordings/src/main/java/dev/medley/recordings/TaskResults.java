package dev.medley.recordings;

import dev.medley.kernel.Page;
import dev.medley.storage.Cursors;
import dev.medley.storage.Row;
import dev.medley.storage.Sql;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** What became of an owner's tasks, for the API: one statement a read, with the columns of the product that it names. */
@Singleton
public class TaskResults {

    private final Sql sql;
    private final Cursors cursors;
    private final AnalysisKind analysisKind;

    TaskResults(Sql sql, Cursors cursors, AnalysisKind analysisKind) {
        this.sql = sql;
        this.cursors = cursors;
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
        return sql.first(
                select(columns) + " where t.id = ? and t.owner_id = ?",
                row -> reading.read(TaskProgress.read(row), row),
                id,
                ownerId);
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
        UUID before = cursors.position(list, taskFilter.cursor());
        List<T> rows = sql.list(
                select(columns) + """
                         where t.owner_id = ? and (?::uuid is null or t.recording_id = ?)
                            and (?::text is null or j.status = ?) and (?::uuid is null or t.id < ?)
                        order by t.id desc limit ?""",
                row -> reading.read(TaskProgress.read(row), row),
                ownerId,
                taskFilter.recordingId(),
                taskFilter.recordingId(),
                taskFilter.status(),
                taskFilter.status(),
                before,
                before,
                taskFilter.limit() + 1);
        return cursors.page(
                list,
                rows,
                taskFilter.limit(),
                item -> taskProgress.apply(item).task().id());
    }

    private String select(String columns) {
        return "select " + TaskProgress.COLUMNS + ", " + columns + " from " + analysisKind.table()
                + " t join jobs.job j on j.id = t.job_id";
    }
}
