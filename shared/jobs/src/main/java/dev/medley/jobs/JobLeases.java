package dev.medley.jobs;

import dev.medley.kernel.Ids;
import dev.medley.storage.Sql;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Leases of jobs: taken, renewed and given back. Each change is one statement, so of two workers one has it. */
@Singleton
class JobLeases {

    /** How long a worker may be silent. It renews its lease four times as often. */
    static final Duration LENGTH = Duration.ofMinutes(2);

    private final Sql sql;
    private final Clock clock;

    JobLeases(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** A queued job, and whose it is. */
    record QueuedJob(UUID subjectId, UUID ownerId) {}

    /** Empty when the job is over, gone, or a worker's. */
    Optional<QueuedJob> queued(UUID jobId) {
        return sql.first(
                "select subject_id, owner_id from jobs.job where id = ? and status = 'queued'",
                row -> new QueuedJob(row.uuid("subject_id"), row.uuid("owner_id")),
                jobId);
    }

    /** Begins work on a queued job; empty when it is over, gone, or another worker's. */
    @Transactional
    public Optional<JobLease> acquire(UUID jobId) {
        Instant now = clock.instant();
        UUID workerId = Ids.next(clock);
        return sql.first(
                """
                update jobs.job set status = 'running', worker_id = ?, leased_until = ?, attempts = attempts + 1,
                    started_at = coalesce(started_at, ?)
                where id = ? and status = 'queued'
                returning owner_id, subject_id, attempts""",
                row -> new JobLease(
                        jobId, workerId, row.uuid("owner_id"), row.uuid("subject_id"), row.integer("attempts")),
                workerId,
                now.plus(LENGTH),
                now,
                jobId);
    }

    /** Whether somebody works on the job, or did until a crash that the sweep has still to find. */
    boolean isTaken(UUID jobId) {
        return sql.first("select id from jobs.job where id = ? and status = 'running'", row -> row.uuid("id"), jobId)
                .isPresent();
    }

    /** Whether the job came to an end without a result, or is gone. */
    boolean isAbandoned(UUID jobId) {
        return sql.first(
                        "select id from jobs.job where id = ? and status in ('queued', 'running', 'succeeded')",
                        row -> row.uuid("id"),
                        jobId)
                .isEmpty();
    }

    /** Renews a lease, and says how far the work is; false when the lease is lost. */
    @Transactional
    public boolean renew(JobLease lease, int percent) {
        return sql.update("""
                        update jobs.job set leased_until = ?, percent = greatest(percent, ?)
                        where id = ? and status = 'running' and worker_id = ?""", clock.instant().plus(LENGTH), percent, lease.jobId(), lease.workerId()) == 1;
    }

    /** Queues the job again after an attempt that failed; false when the lease is lost. */
    @Transactional
    public boolean release(JobLease lease) {
        Instant now = clock.instant();
        return sql.update("""
                        update jobs.job set status = 'queued', worker_id = null, leased_until = null,
                            announced_at = ?, unanswered_since = ?
                        where id = ? and status = 'running' and worker_id = ?""", now, now, lease.jobId(), lease.workerId()) == 1;
    }

    /** Notes that a worker has looked at a queued job and found nothing to work on yet. */
    @Transactional
    public void answer(UUID jobId) {
        sql.update(
                "update jobs.job set unanswered_since = ? where id = ? and status = 'queued'", clock.instant(), jobId);
    }
}
