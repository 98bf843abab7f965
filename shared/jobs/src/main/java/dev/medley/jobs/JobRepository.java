package dev.medley.jobs;

import dev.medley.kernel.Page;
import dev.medley.storage.Cursors;
import dev.medley.storage.Row;
import dev.medley.storage.Sql;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All jobs, as their owners see them. */
@Singleton
public class JobRepository {

    private static final String COLUMNS = """
            id, owner_id, kind, result_path, status, percent, error_code, error_detail, created_at, finished_at""";

    private final Sql sql;
    private final Cursors cursors;

    JobRepository(Sql sql, Cursors cursors) {
        this.sql = sql;
        this.cursors = cursors;
    }

    public Optional<Job> find(UUID id, UUID ownerId) {
        return sql.first(
                "select " + COLUMNS + " from jobs.job where id = ? and owner_id = ?", JobRepository::read, id, ownerId);
    }

    /** A page of an owner's, newest first. */
    public Page<Job> list(UUID ownerId, JobFilter filter, int limit, @Nullable String cursor) {
        String list = "jobs/" + ownerId + "/" + filter.status() + "/" + filter.kind();
        StringBuilder where = new StringBuilder(" where owner_id = ?");
        List<Object> arguments = new ArrayList<>(List.of(ownerId));
        add(where, arguments, "status = ?", filter.status());
        add(where, arguments, "kind = ?", filter.kind());
        add(where, arguments, "id < ?", cursors.position(list, cursor));
        arguments.add(limit + 1);
        List<Job> rows = sql.list(
                "select " + COLUMNS + " from jobs.job" + where + " order by id desc limit ?",
                JobRepository::read,
                arguments.toArray());
        return cursors.page(list, rows, limit, Job::id);
    }

    private static void add(StringBuilder where, List<Object> arguments, String condition, @Nullable Object value) {
        if (value != null) {
            where.append(" and ").append(condition);
            arguments.add(value);
        }
    }

    private static Job read(Row row) throws SQLException {
        return new Job(
                row.uuid("id"),
                row.uuid("owner_id"),
                row.text("kind"),
                row.text("result_path"),
                row.constant("status", JobStatus.class),
                row.integer("percent"),
                JobError.readOrNull(row),
                row.instant("created_at"),
                row.instantOrNull("finished_at"));
    }
}
