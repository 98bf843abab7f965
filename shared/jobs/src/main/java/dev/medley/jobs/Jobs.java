package dev.medley.jobs;

import dev.medley.storage.Sql;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;

/** Jobs without a {@link JobWork}: what exports and bulk operations call until they have one. Goes with the last of them. */
@Singleton
public class Jobs {

    private static final Duration LENGTH = Duration.ofMinutes(16);

    private final Sql sql;
    private final JobService service;
    private final JobCompletion completion;
    private final Clock clock;

    Jobs(Sql sql, JobService service, JobCompletion completion, Clock clock) {
        this.sql = sql;
        this.service = service;
        this.completion = completion;
        this.clock = clock;
    }

    @Transactional
    public void queue(NewJob job, String eventType) {
        if (!eventType.equals(JobEvents.requested(job.kind()))) {
            throw new IllegalArgumentException(eventType);
        }
        service.request(job);
    }

    @Transactional
    public boolean begin(UUID id) {
        return sql.update("""
                        update jobs.job set status = 'running', worker_id = id, leased_until = ?, attempts = attempts + 1
                        where id = ? and status in ('queued', 'running')""", clock.instant().plus(LENGTH), id) == 1;
    }

    @Transactional
    public void progress(UUID id, int percent) {
        sql.update("""
                update jobs.job set percent = greatest(percent, ?), leased_until = ?
                where id = ? and status = 'running'""", percent, clock.instant().plus(LENGTH), id);
    }

    @Transactional
    public boolean succeed(UUID id) {
        return completion.endWithoutLease(id, JobStatus.SUCCEEDED, null);
    }

    @Transactional
    public boolean fail(UUID id, JobError error) {
        return completion.endWithoutLease(id, JobStatus.FAILED, error);
    }
}
