package dev.medley.jobs;

import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import dev.medley.storage.Row;
import dev.medley.storage.SortKeys;
import dev.medley.storage.Sql;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;

/** All jobs, as their owners and operators see them. */
@Singleton
public class JobRepository {

    private static final String COLUMNS = """
            id, owner_id, kind, result_path, status, percent, error_code, error_detail, created_at, finished_at""";

    private static final SortKeys<Job> KEYS = SortKeys.newestFirst("id", Job::id);

    private final Sql sql;

    JobRepository(Sql sql) {
        this.sql = sql;
    }

    public Optional<Job> find(UUID id, UUID ownerId) {
        return sql.query("select " + COLUMNS + " from jobs.job where id = :id and owner_id = :ownerId")
                .with("id", id)
                .with("ownerId", ownerId)
                .first(JobRepository::read);
    }

    /** A page of an owner's, newest first. */
    public Page<Job> list(UUID ownerId, JobFilter filter, PageRequest page) {
        return sql.query("select " + COLUMNS + " from jobs.job where owner_id = :ownerId")
                .with("ownerId", ownerId)
                .when(filter.status(), "and status = :status", "status")
                .when(filter.kind(), "and kind = :kind", "kind")
                .page("jobs/" + ownerId + "/" + filter.status() + "/" + filter.kind(), page, KEYS, JobRepository::read);
    }

    /** A job, whoever owns it. */
    public Optional<Job> findOfAnybody(UUID id) {
        return sql.query("select " + COLUMNS + " from jobs.job where id = :id")
                .with("id", id)
                .first(JobRepository::read);
    }

    /** A page of everybody's, newest first. */
    public Page<Job> listOfEverybody(JobFilter filter, PageRequest page) {
        return sql.query("select " + COLUMNS + " from jobs.job where true")
                .when(filter.status(), "and status = :status", "status")
                .when(filter.kind(), "and kind = :kind", "kind")
                .page("all-jobs/" + filter.status() + "/" + filter.kind(), page, KEYS, JobRepository::read);
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
