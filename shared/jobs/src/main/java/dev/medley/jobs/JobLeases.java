package dev.medley.jobs;

import dev.medley.events.Outbox;
import dev.medley.events.Relay;
import dev.medley.kernel.Ids;
import dev.medley.storage.Sql;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Leases of jobs: taken, renewed and given back. Each change is one statement, so of two workers one has it. */
@Singleton
class JobLeases {

    /** How long a worker may be silent. It renews its lease four times as often. */
    static final Duration LENGTH = Duration.ofMinutes(2);

    private final Sql sql;
    private final Outbox outbox;
    private final Relay relay;
    private final Clock clock;

    JobLeases(Sql sql, Outbox outbox, Relay relay, Clock clock) {
        this.sql = sql;
        this.outbox = outbox;
        this.relay = relay;
        this.clock = clock;
    }

    /** A queued job, whose it is, and the API key that it was asked for with. */
    record QueuedJob(UUID subjectId, UUID ownerId, @Nullable UUID apiKeyId) {}

    /** Empty when the job is over, gone, or a worker's. */
    Optional<QueuedJob> queued(UUID jobId) {
        return sql.query(
                        "select subject_id, owner_id, api_key_id from jobs.job where id = :jobId and status = 'queued'")
                .with("jobId", jobId)
                .first(row ->
                        new QueuedJob(row.uuid("subject_id"), row.uuid("owner_id"), row.uuidOrNull("api_key_id")));
    }

    /** Begins work on a queued job; empty when it is over, gone, or another worker's. */
    @Transactional
    public Optional<JobLease> acquire(UUID jobId) {
        Instant now = clock.instant();
        UUID workerId = Ids.next(clock);
        return sql.query("""
                update jobs.job set status = 'running', worker_id = :workerId, leased_until = :leasedUntil,
                    attempts = attempts + 1, started_at = coalesce(started_at, :now)
                where id = :jobId and status = 'queued'
                returning owner_id, subject_id, attempts""")
                .with("workerId", workerId)
                .with("leasedUntil", now.plus(LENGTH))
                .with("now", now)
                .with("jobId", jobId)
                .first(row -> new JobLease(
                        jobId, workerId, row.uuid("owner_id"), row.uuid("subject_id"), row.integer("attempts")));
    }

    /** Whether somebody works on the job, or did until a crash that the sweep has still to find. */
    boolean isTaken(UUID jobId) {
        return sql.query("select id from jobs.job where id = :jobId and status = 'running'")
                .with("jobId", jobId)
                .exists();
    }

    /** Whether the job came to an end without a result, or is gone. */
    boolean isAbandoned(UUID jobId) {
        return !sql.query("select id from jobs.job where id = :jobId and status in ('queued', 'running', 'succeeded')")
                .with("jobId", jobId)
                .exists();
    }

    /** Renews a lease, and says how far the work is; false when the lease is lost. */
    @Transactional
    public boolean renew(JobLease lease, int percent) {
        return renewed(lease, percent).isPresent();
    }

    /** The same, and tells at once whoever follows the job; false when the lease is lost. */
    boolean advance(JobLease lease, int percent) {
        boolean held = renewAndAnnounce(lease, percent);
        relay.flush();
        return held;
    }

    @Transactional
    boolean renewAndAnnounce(JobLease lease, int percent) {
        Optional<String> kind = renewed(lease, percent);
        kind.ifPresent(known ->
                outbox.announce(lease.ownerId(), lease.jobId(), new JobChanged(known, JobStatus.RUNNING, percent)));
        return kind.isPresent();
    }

    /** The kind of the job; empty when the lease is lost. */
    private Optional<String> renewed(JobLease lease, int percent) {
        return sql.query("""
                update jobs.job set leased_until = :leasedUntil, percent = greatest(percent, :percent)
                where id = :jobId and status = 'running' and worker_id = :workerId returning kind""")
                .with("leasedUntil", clock.instant().plus(LENGTH))
                .with("percent", percent)
                .with("jobId", lease.jobId())
                .with("workerId", lease.workerId())
                .first(row -> row.text("kind"));
    }

    /** Queues the job again after an attempt that failed; false when the lease is lost. */
    @Transactional
    public boolean release(JobLease lease) {
        return sql.query("""
                update jobs.job set status = 'queued', worker_id = null, leased_until = null,
                    announced_at = :now, unanswered_since = :now
                where id = :jobId and status = 'running' and worker_id = :workerId""")
                        .with("now", clock.instant())
                        .with("jobId", lease.jobId())
                        .with("workerId", lease.workerId())
                        .update()
                == 1;
    }

    /** Notes that a worker has looked at a queued job and found nothing to work on yet. */
    @Transactional
    public void answer(UUID jobId) {
        sql.query("update jobs.job set unanswered_since = :now where id = :jobId and status = 'queued'")
                .with("now", clock.instant())
                .with("jobId", jobId)
                .update();
    }
}
