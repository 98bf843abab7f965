package dev.medley.jobs;

import dev.medley.events.Outbox;
import dev.medley.storage.JsonCodec;
import dev.medley.storage.Row;
import dev.medley.storage.Sql;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How jobs end: each once, in one transaction with what is kept and with the event that says so. Whatever ends in another
 * way than well gives back what it counted as used.
 */
@Singleton
class JobCompletion {

    static final JobError INTERNAL = new JobError("internal", "Something went wrong on our side.");

    private static final String LEASED = "status = 'running' and worker_id = ?";

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

    private record EndedJob(UUID ownerId, String kind, UUID subjectId, Map<String, String> data) {}

    /** Keeps a result; false, and nothing is kept, when the lease is lost. */
    @Transactional
    public boolean succeed(JobLease lease, JobOutcome.Result result) {
        Optional<EndedJob> ended = end(lease.jobId(), JobStatus.SUCCEEDED, null, LEASED, lease.workerId());
        ended.ifPresent(job -> {
            result.keep().run();
            announce(job, JobStatus.SUCCEEDED, result.data());
        });
        return ended.isPresent();
    }

    /** Ends what a worker cannot do; false when the lease is lost. */
    @Transactional
    public boolean fail(JobLease lease, JobError error) {
        return conclude(lease.jobId(), JobStatus.FAILED, error, LEASED, lease.workerId());
    }

    /** Ends what a worker need not do any more; false when the lease is lost. */
    @Transactional
    public boolean drop(JobLease lease) {
        return conclude(lease.jobId(), JobStatus.CANCELLED, null, LEASED, lease.workerId());
    }

    /** Ends what its owner no longer wants; false when it was over or is not theirs. */
    @Transactional
    public boolean cancel(UUID id, UUID ownerId) {
        return conclude(id, JobStatus.CANCELLED, null, "status in ('queued', 'running') and owner_id = ?", ownerId);
    }

    /** Ends what nobody works on and nobody will; false when somebody does, or it was over. */
    @Transactional
    public boolean giveUp(UUID id) {
        return conclude(id, JobStatus.FAILED, INTERNAL, "status = 'queued'");
    }

    /** Ends what lost its worker too often, or did not find one in time; false when that is not so any more. */
    @Transactional
    public boolean lose(UUID id, int mostAttempts, Instant unansweredSince) {
        return conclude(
                id,
                JobStatus.FAILED,
                new JobError("worker-lost", "The work was interrupted, or not begun, as often as it was tried."),
                """
                (status = 'running' and leased_until <= ? and attempts >= ?
                    or status = 'queued' and unanswered_since <= ?)""",
                clock.instant(),
                mostAttempts,
                unansweredSince);
    }

    /** For {@link Jobs}, whose callers announce the end themselves. */
    @Transactional
    public boolean endWithoutLease(UUID id, JobStatus status, @Nullable JobError error) {
        return end(id, status, error, "status in ('queued', 'running')").isPresent();
    }

    private boolean conclude(
            UUID id, JobStatus status, @Nullable JobError error, String condition, Object... arguments) {
        Optional<EndedJob> ended = end(id, status, error, condition, arguments);
        ended.ifPresent(job -> announce(job, status, Map.of()));
        return ended.isPresent();
    }

    private Optional<EndedJob> end(
            UUID id, JobStatus status, @Nullable JobError error, String condition, Object... arguments) {
        @Nullable
        Object[] changes = {
            status,
            status,
            error == null ? null : error.code(),
            error == null ? null : error.detail(),
            clock.instant(),
            id
        };
        return sql.first(
                """
                with ended as (
                    update jobs.job set status = ?, percent = case when ? = 'succeeded' then 100 else percent end,
                        error_code = ?, error_detail = ?, worker_id = null, leased_until = null, finished_at = ?
                    where id = ? and %s
                    returning owner_id, kind, subject_id, data, created_at, status
                )
                select owner_id, kind, subject_id, data, case when status <> 'succeeded' then
                    usage.give_back(owner_id, kind, created_at)::text end
                from ended""".formatted(condition),
                this::read,
                Stream.of(changes, arguments).flatMap(Stream::of).toArray());
    }

    private void announce(EndedJob job, JobStatus status, Map<String, String> more) {
        Map<String, String> data = new HashMap<>(job.data());
        data.putAll(more);
        data.put(JobEvents.STATUS, status.label());
        outbox.announce(JobEvents.finished(job.kind()), job.ownerId(), job.subjectId(), data);
    }

    @SuppressWarnings("unchecked")
    private EndedJob read(Row row) throws SQLException {
        return new EndedJob(
                row.uuid("owner_id"), row.text("kind"), row.uuid("subject_id"), json.read(row.json("data"), Map.class));
    }
}
