package dev.medley.jobs;

import dev.medley.storage.Sql;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds jobs whose workers are lost. One that was being worked on is queued again, or fails if that was its last attempt.
 * One that is queued and was announced an hour ago is announced again, since its message may be among the dead letters;
 * if no worker has looked at it for a day, it fails. Each job is seen to by itself, so that one stops no other.
 */
@Singleton
public class JobSweep {

    static final Duration UNTIL_REMINDED = Duration.ofHours(1);
    static final Duration UNTIL_LOST = Duration.ofDays(1);

    private static final Logger LOG = LoggerFactory.getLogger(JobSweep.class);
    private static final int BATCH = 500;

    private final Sql sql;
    private final JobService service;
    private final JobCompletion completion;
    private final Clock clock;

    JobSweep(Sql sql, JobService service, JobCompletion completion, Clock clock) {
        this.sql = sql;
        this.service = service;
        this.completion = completion;
        this.clock = clock;
    }

    /** Sees to the jobs that have lost their workers so far. */
    public void run() {
        Instant now = clock.instant();
        each("status = 'running' and leased_until <= :until order by leased_until", now, this::recover);
        each(
                "status = 'queued' and announced_at <= :until order by announced_at",
                now.minus(UNTIL_REMINDED),
                this::remind);
    }

    private void each(String which, Instant until, Consumer<UUID> action) {
        List<UUID> ids = sql.query("select id from jobs.job where " + which + " limit :limit")
                .with("until", until)
                .with("limit", BATCH)
                .list(row -> row.uuid("id"));
        for (UUID id : ids) {
            try {
                action.accept(id);
            } catch (RuntimeException e) {
                LOG.error("Job {} could not be swept", id, e);
            }
        }
    }

    private void recover(UUID id) {
        if (lose(id)) {
            LOG.error("Job {} has failed: its worker was lost in the last attempt", id);
        } else if (service.requeue(id)) {
            LOG.warn("Job {} has lost its worker and is queued again", id);
        }
    }

    private void remind(UUID id) {
        if (lose(id)) {
            LOG.error("Job {} has failed: no worker looked at it for {}", id, UNTIL_LOST);
        } else if (service.remind(id, clock.instant().minus(UNTIL_REMINDED))) {
            LOG.info("Job {} is announced again", id);
        }
    }

    private boolean lose(UUID id) {
        return completion.lose(id, JobRunner.ATTEMPTS, clock.instant().minus(UNTIL_LOST));
    }
}
