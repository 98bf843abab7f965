package dev.medley.jobs;

import dev.medley.events.Outbox;
import dev.medley.storage.JsonCodec;
import dev.medley.storage.Query;
import dev.medley.storage.Row;
import dev.medley.storage.Sql;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How jobs end: each once, in one transaction with what is kept and with the event that says so. Whatever ends in another
 * way than well gives back what it counted as used.
 */
@Singleton
class JobCompletion {

    static final JobError INTERNAL = new JobError("internal", "Something went wrong on our side.");

    private final Sql sql;
    private final Outbox outbox;
    private final JsonCodec json;
    private final Clock clock;

    JobCompletion(Sql sql, Outbox outbox, JsonCodec json, Clock clock) {
        this.sql = sql;
        this.outbox = outbox;
        this.json = json;
        this.clock = clock;
    }

    /** How a job is to end, if it is as the condition says, whose values come along. */
    private record Ending(
            UUID jobId, JobStatus status, @Nullable JobError error, String condition, Map<String, Object> values) {}

    private static Ending leased(JobLease lease, JobStatus status, @Nullable JobError error) {
        return new Ending(
                lease.jobId(),
                status,
                error,
                "status = 'running' and worker_id = :workerId",
                Map.of("workerId", lease.workerId()));
    }

    private record EndedJob(UUID id, UUID ownerId, String kind, int percent, UUID subjectId, JsonNode data) {}

    /** Keeps a result; false, and nothing is kept, when the lease is lost. */
    @Transactional
    public boolean succeed(JobLease lease, JobOutcome.Result result) {
        Optional<EndedJob> ended = end(leased(lease, JobStatus.SUCCEEDED, null));
        ended.ifPresent(job -> {
            result.keep().run();
            announce(job, JobStatus.SUCCEEDED, result.data());
        });
        return ended.isPresent();
    }

    /** Keeps a job that nobody had to be told to do. */
    @Transactional
    public void record(NewJob job, Instant startedAt, Record result) {
        sql.query("""
                insert into jobs.job (id, owner_id, kind, subject_id, result_path, status, percent, data, created_at,
                    started_at, finished_at, announced_at, unanswered_since)
                values (:id, :ownerId, :kind, :subjectId, :resultPath, 'succeeded', 100, :data, :startedAt,
                    :startedAt, :now, :now, :now)""")
                .with("id", job.id())
                .with("ownerId", job.ownerId())
                .with("kind", job.kind())
                .with("subjectId", job.subjectId())
                .with("resultPath", job.resultPath())
                .with("data", json.write(job.data()))
                .with("startedAt", startedAt)
                .with("now", clock.instant())
                .update();
        JsonNode data = json.tree(job.data());
        announce(
                new EndedJob(job.id(), job.ownerId(), job.kind(), 100, job.subjectId(), data),
                JobStatus.SUCCEEDED,
                result);
    }

    /** Ends what a worker cannot do; false when the lease is lost. */
    @Transactional
    public boolean fail(JobLease lease, JobError error) {
        return conclude(leased(lease, JobStatus.FAILED, error));
    }

    /** Ends what a worker need not do any more; false when the lease is lost. */
    @Transactional
    public boolean drop(JobLease lease) {
        return conclude(leased(lease, JobStatus.CANCELLED, null));
    }

    /** Ends what its owner no longer wants; false when it was over or is not theirs. */
    @Transactional
    public boolean cancel(UUID id, UUID ownerId) {
        return conclude(new Ending(
                id,
                JobStatus.CANCELLED,
                null,
                "status in ('queued', 'running') and owner_id = :ownerId",
                Map.of("ownerId", ownerId)));
    }

    /** Ends what nobody works on and nobody will; false when somebody does, or it was over. */
    @Transactional
    public boolean giveUp(UUID id) {
        return conclude(new Ending(id, JobStatus.FAILED, INTERNAL, "status = 'queued'", Map.of()));
    }

    /** Ends what lost its worker too often, or did not find one in time; false when that is not so any more. */
    @Transactional
    public boolean lose(UUID id, int mostAttempts, Instant unansweredSince) {
        JobError error =
                new JobError("worker-lost", "The work was interrupted, or not begun, as often as it was tried.");
        return conclude(new Ending(
                id,
                JobStatus.FAILED,
                error,
                """
                (status = 'running' and leased_until <= :now and attempts >= :mostAttempts
                    or status = 'queued' and unanswered_since <= :unansweredSince)""",
                Map.of("mostAttempts", mostAttempts, "unansweredSince", unansweredSince)));
    }

    private boolean conclude(Ending ending) {
        Optional<EndedJob> ended = end(ending);
        ended.ifPresent(job -> announce(job, ending.status(), new NoData()));
        return ended.isPresent();
    }

    private Optional<EndedJob> end(Ending ending) {
        JobError error = ending.error();
        Query query = sql.query("""
                with ended as (
                    update jobs.job set status = :status,
                        percent = case when :status = 'succeeded' then 100 else percent end,
                        error_code = :errorCode, error_detail = :errorDetail,
                        worker_id = null, leased_until = null, finished_at = :now
                    where id = :jobId and %s
                    returning id, owner_id, kind, percent, subject_id, data, created_at, status, meter, units
                )
                select id, owner_id, kind, percent, subject_id, data, case when status <> 'succeeded' then
                    usage.give_back(owner_id, kind, created_at)::text end,
                    case when status <> 'succeeded' then array(
                        select usage.give_back(owner_id, meter, created_at)::text from generate_series(1, units)) end
                from ended""".formatted(ending.condition()))
                .with("status", ending.status())
                .with("errorCode", error == null ? null : error.code())
                .with("errorDetail", error == null ? null : error.detail())
                .with("now", clock.instant())
                .with("jobId", ending.jobId());
        ending.values().forEach(query::with);
        return query.first(this::read);
    }

    private void announce(EndedJob job, JobStatus status, Record result) {
        JsonNode data = JobEvents.join(job.data(), json.tree(result), json.tree(new JobEvents.Finished(status)));
        outbox.announce(JobEvents.finished(job.kind()), job.ownerId(), job.subjectId(), data);
        outbox.announce(job.ownerId(), job.id(), new JobChanged(job.kind(), status, job.percent()));
    }

    private EndedJob read(Row row) throws SQLException {
        return new EndedJob(
                row.uuid("id"),
                row.uuid("owner_id"),
                row.text("kind"),
                row.integer("percent"),
                row.uuid("subject_id"),
                json.read(row.json("data"), JsonNode.class));
    }
}
