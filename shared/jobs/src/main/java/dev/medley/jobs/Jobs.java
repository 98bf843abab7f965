package dev.medley.jobs;

import dev.medley.events.Event;
import dev.medley.events.Outbox;
import dev.medley.kernel.Page;
import dev.medley.storage.Cursors;
import dev.medley.storage.Row;
import dev.medley.storage.Sql;
import dev.medley.usage.Quotas;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All jobs. Each change is one statement that only goes forward: once a job is over, nothing changes it. A function joins
 * {@code jobs.job} to its own results rather than keep a status of its own.
 */
@Singleton
public class Jobs {

    private static final String COLUMNS = """
            id, owner_id, kind, result_path, status, percent, error_code, error_detail, created_at, finished_at""";

    private record Cancelled(String kind, UUID subjectId) {}

    private final Sql sql;
    private final Outbox outbox;
    private final Cursors cursors;
    private final Clock clock;

    Jobs(Sql sql, Outbox outbox, Cursors cursors, Clock clock) {
        this.sql = sql;
        this.outbox = outbox;
        this.cursors = cursors;
        this.clock = clock;
    }

    /**
     * Queues a job, announces the event that gets it done, and counts it as used, in one statement of the caller's
     * transaction.
     *
     * @throws dev.medley.kernel.Refusal {@code quota-exceeded} when the owner's tier allows no more of its kind this month
     */
    @Transactional
    public void queue(NewJob job, String eventType) {
        Event event = outbox.event(
                eventType,
                job.ownerId(),
                job.subjectId(),
                Map.of("jobId", job.id().toString()));
        Instant now = clock.instant();
        Object[] columns = {job.id(), job.ownerId(), job.kind(), job.subjectId(), job.resultPath(), now};
        Object[] use = {job.ownerId(), job.kind(), now};
        int _ = Quotas.within(
                job.kind(),
                now,
                () -> sql.update(
                        "with announced as (" + Outbox.INSERT + """
                        ) insert into jobs.job (id, owner_id, kind, subject_id, result_path, created_at)
                        select ?, ?, ?, ?, ?, ? from usage.take(?, ?, ?)""",
                        Stream.of(outbox.columns(event), columns, use)
                                .flatMap(Stream::of)
                                .toArray()));
        outbox.relayAfterCommit(event);
    }

    /** Says that work on the job begins, again if it must; false when the job is over, so there is nothing to do. */
    @Transactional
    public boolean begin(UUID id) {
        return sql.update("""
                        update jobs.job set status = 'running', started_at = coalesce(started_at, ?)
                        where id = ? and status in ('queued', 'running')""", clock.instant(), id) == 1;
    }

    @Transactional
    public void progress(UUID id, int percent) {
        sql.update(
                "update jobs.job set percent = ? where id = ? and status = 'running' and percent < ?",
                percent,
                id,
                percent);
    }

    /** Ends the job well; false when it was over before, in which case the result must not be kept. */
    @Transactional
    public boolean succeed(UUID id) {
        return end(id, JobStatus.SUCCEEDED, null);
    }

    @Transactional
    public boolean fail(UUID id, JobError error) {
        return end(id, JobStatus.FAILED, error);
    }

    /** Stops a job of this owner; false when it was over before. */
    @Transactional
    public boolean cancel(UUID id, UUID ownerId) {
        Optional<Cancelled> cancelled = sql.first(
                """
                with cancelled as (
                    update jobs.job set status = 'cancelled', finished_at = ?
                    where id = ? and owner_id = ? and status in ('queued', 'running')
                    returning kind, subject_id, owner_id, created_at
                )
                select kind, subject_id, usage.give_back(owner_id, kind, created_at)::text from cancelled""", row -> new Cancelled(row.text("kind"), row.uuid("subject_id")), clock.instant(), id, ownerId);
        cancelled.ifPresent(job -> outbox.announce(
                job.kind() + ".finished", ownerId, job.subjectId(), Map.of("status", JobStatus.CANCELLED.label())));
        return cancelled.isPresent();
    }

    public Optional<Job> find(UUID id, UUID ownerId) {
        return sql.first("select " + COLUMNS + " from jobs.job where id = ? and owner_id = ?", Jobs::read, id, ownerId);
    }

    public Page<Job> list(UUID ownerId, int limit, @Nullable String cursor) {
        String list = "jobs/" + ownerId;
        UUID before = cursors.position(list, cursor);
        List<Job> rows = sql.list("select " + COLUMNS + """
                         from jobs.job where owner_id = ? and (?::uuid is null or id < ?)
                        order by id desc limit ?""", Jobs::read, ownerId, before, before, limit + 1);
        return cursors.page(list, rows, limit, Job::id);
    }

    private boolean end(UUID id, JobStatus status, @Nullable JobError error) {
        return sql.first(
                        """
                        with ended as (
                            update jobs.job set status = ?, percent = case when ? = 'succeeded' then 100 else percent end,
                                error_code = ?, error_detail = ?, finished_at = ?
                            where id = ? and status in ('queued', 'running')
                            returning id, owner_id, kind, created_at, status
                        )
                        select id, case when status = 'failed' then usage.give_back(owner_id, kind, created_at)::text end
                        from ended""",
                        row -> row.uuid("id"),
                        status,
                        status,
                        error == null ? null : error.code(),
                        error == null ? null : error.detail(),
                        clock.instant(),
                        id)
                .isPresent();
    }

    /** Reads the error of a job from a row that has its columns. */
    public static @Nullable JobError error(Row row) throws SQLException {
        String code = row.textOrNull("error_code");
        return code == null ? null : new JobError(code, row.text("error_detail"));
    }

    private static Job read(Row row) throws SQLException {
        return new Job(
                row.uuid("id"),
                row.uuid("owner_id"),
                row.text("kind"),
                row.text("result_path"),
                row.constant("status", JobStatus.class),
                row.integer("percent"),
                error(row),
                row.instant("created_at"),
                row.instantOrNull("finished_at"));
    }
}
