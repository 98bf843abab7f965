package dev.medley.jobs;

import dev.medley.events.Postponement;
import dev.medley.usage.SpendingKey;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does the work on jobs that were requested, by the one rule for what is tried again. */
@Singleton
public class JobRunner {

    /** How often work on a job may begin. */
    static final int ATTEMPTS = 3;

    private static final Logger LOG = LoggerFactory.getLogger(JobRunner.class);
    private static final Duration WHILE_TAKEN = Duration.ofMinutes(1);
    private static final Duration FIRST_DELAY = Duration.ofSeconds(10);
    private static final int SLOWER = 6;

    private final JobLeases leases;
    private final JobCompletion completion;
    private final JobHeartbeat heartbeat;
    private final Clock clock;

    JobRunner(JobLeases leases, JobCompletion completion, JobHeartbeat heartbeat, Clock clock) {
        this.leases = leases;
        this.completion = completion;
        this.heartbeat = heartbeat;
        this.clock = clock;
    }

    /**
     * Makes an attempt at a job, unless it is over.
     *
     * @throws Postponement when another attempt has to follow, or another worker has the job
     */
    public void run(UUID jobId, JobWork work) {
        JobLeases.QueuedJob job = leases.queued(jobId).orElse(null);
        if (job != null && !work.isReady(job.subjectId(), job.ownerId())) {
            leases.answer(jobId);
            return;
        }
        UUID apiKeyId = job == null ? null : job.apiKeyId();
        JobLease lease = job == null ? null : leases.acquire(jobId).orElse(null);
        if (lease != null) {
            attempt(lease, apiKeyId, work);
        } else if (leases.isTaken(jobId)) {
            throw new Postponement(WHILE_TAKEN, "Job " + jobId + " is another worker's", null);
        }
    }

    /** Ends a job that could not even be begun; one that a worker has is left to it. */
    public void giveUp(UUID jobId) {
        if (completion.giveUp(jobId)) {
            LOG.error("Job {} was given up", jobId);
        }
    }

    private void attempt(JobLease lease, @Nullable UUID apiKeyId, JobWork work) {
        LeasedProgress progress = new LeasedProgress(lease, leases, clock);
        JobOutcome outcome = null;
        try (JobHeartbeat.Beat _ = heartbeat.start(progress)) {
            outcome = SpendingKey.within(apiKeyId, () -> work.run(lease, progress));
            end(lease, outcome);
            return;
        } catch (JobLeaseLost lost) {
            LOG.info("{}; its work was stopped", lost.getMessage());
        } catch (Throwable e) { // an Error ends an attempt as an exception does
            fail(lease, e);
        }
        if (outcome instanceof JobOutcome.Result result && leases.isAbandoned(lease.jobId())) {
            result.discard().run();
        }
    }

    private void end(JobLease lease, JobOutcome outcome) {
        boolean ended = switch (outcome) {
            case JobOutcome.Result result -> completion.succeed(lease, result);
            case JobOutcome.Unwanted _ -> completion.drop(lease);
        };
        if (!ended) {
            throw new JobLeaseLost(lease);
        }
    }

    private void fail(JobLease lease, Throwable cause) {
        JobFailure failure = cause instanceof JobFailure known ? known : null;
        if (failure == null) {
            LOG.error("Attempt {} at job {} failed", lease.attempt(), lease.jobId(), cause);
        } else {
            LOG.warn("Attempt {} at job {} failed", lease.attempt(), lease.jobId(), cause);
        }
        if ((failure != null && !failure.isRetryable()) || lease.attempt() >= ATTEMPTS) {
            boolean _ = completion.fail(lease, failure == null ? JobCompletion.INTERNAL : failure.error());
        } else if (leases.release(lease)) {
            throw new Postponement(delay(lease.attempt()), "Job " + lease.jobId() + " is to be tried again", cause);
        }
    }

    /** After 10 s, then after a minute. */
    private static Duration delay(int attempt) {
        return FIRST_DELAY.multipliedBy((long) Math.pow(SLOWER, attempt - 1.0));
    }
}
