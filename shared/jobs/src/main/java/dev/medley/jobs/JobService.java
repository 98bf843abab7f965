package dev.medley.jobs;

import dev.medley.events.Outbox;
import dev.medley.storage.JsonCodec;
import dev.medley.storage.Query;
import dev.medley.storage.Sql;
import dev.medley.usage.Quotas;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What may be done with jobs from outside: request them, have their workers told again, cancel them. */
@Singleton
public class JobService {

    private static final String CHANGE =
            "update jobs.job set %s where %s and id = :jobId returning kind, owner_id, subject_id, data";

    private final Sql sql;
    private final Outbox outbox;
    private final JsonCodec json;
    private final JobCompletion completion;
    private final JobOrigin origin;
    private final Clock clock;

    JobService(Sql sql, Outbox outbox, JsonCodec json, JobCourse course, Clock clock) {
        this.sql = sql;
        this.outbox = outbox;
        this.json = json;
        completion = course.completion();
        origin = course.origin();
        this.clock = clock;
    }

    /** How jobs begin and end. */
    @Singleton
    record JobCourse(JobOrigin origin, JobCompletion completion) {}

    /**
     * Queues a job, announces the event that gets it done, and counts it as used, in the caller's
     * transaction.
     *
     * @throws dev.medley.kernel.Refusal {@code quota-exceeded} when the owner's tier allows no more of its kind this month
     */
    @Transactional
    public void request(NewJob job) {
        request(job, null);
    }

    /** The same for one that takes more than one of its kind. */
    @Transactional
    public void request(NewJob job, @Nullable Units units) {
        Instant now = clock.instant();
        if (units != null) {
            take(job.ownerId(), units, now);
        }
        int _ = Quotas.within(job.kind(), now, () -> insert(job, units, now));
        outbox.announce(
                JobEvents.requested(job.kind()),
                job.ownerId(),
                job.subjectId(),
                requested(job.id(), json.tree(job.data())));
    }

    /**
     * Counts one of a kind as used, for work that is done without a job and recorded when it is over.
     *
     * @throws dev.medley.kernel.Refusal {@code quota-exceeded} when the owner's tier allows no more of it this month
     */
    @Transactional
    public void take(UUID ownerId, String kind) {
        take(ownerId, new Units(kind, 1), clock.instant());
    }

    /** Records work that is done and was counted before, as a job that has succeeded, and announces that. */
    @Transactional
    public void record(NewJob job, Instant startedAt, Record result) {
        completion.record(job, startedAt, result);
    }

    private int insert(NewJob job, @Nullable Units units, Instant now) {
        return sql.query("""
                insert into jobs.job (id, owner_id, kind, subject_id, result_path, data, created_at, announced_at,
                    unanswered_since, meter, units, api_key_id)
                select :id, :ownerId, :kind, :subjectId, :resultPath, :data, :now, :now, :now, :meter, :units,
                    :apiKeyId::uuid
                from usage.take(:ownerId, :kind, :now)""")
                .with("id", job.id())
                .with("ownerId", job.ownerId())
                .with("kind", job.kind())
                .with("subjectId", job.subjectId())
                .with("resultPath", job.resultPath())
                .with("data", json.write(job.data()))
                .with("now", now)
                .with("meter", units == null ? null : units.meter())
                .with("units", units == null ? null : units.count())
                .with("apiKeyId", origin.apiKeyId())
                .update();
    }

    private void take(UUID ownerId, Units units, Instant now) {
        boolean _ = Quotas.within(
                units.meter(),
                now,
                () -> sql.query("select usage.take(:ownerId, :meter, :now) from generate_series(1, :count)")
                        .with("ownerId", ownerId)
                        .with("meter", units.meter())
                        .with("now", now)
                        .with("count", units.count())
                        .exists());
    }

    /** Tells the workers of a job that is not over to look at it again, because what it waits for is there now. */
    @Transactional
    public void announce(UUID id) {
        boolean _ = announce(
                sql.query(CHANGE.formatted(
                        "announced_at = :now, unanswered_since = :now", "status in ('queued', 'running')")),
                id);
    }

    /** Stops a job of this owner; false when it was over before. */
    @Transactional
    public boolean cancel(UUID id, UUID ownerId) {
        return completion.cancel(id, ownerId);
    }

    /** Queues a job whose lease has ended, and tells its workers; false when it has no such lease any more. */
    @Transactional
    public boolean requeue(UUID id) {
        return announce(sql.query(CHANGE.formatted("""
                        status = 'queued', worker_id = null, leased_until = null, announced_at = :now,
                            unanswered_since = :now""", "status = 'running' and leased_until <= :now")), id);
    }

    /** Tells the workers again of a job that is queued; false when they were told since the given time. */
    @Transactional
    public boolean remind(UUID id, Instant announcedBefore) {
        return announce(
                sql.query(CHANGE.formatted("announced_at = :now", "status = 'queued' and announced_at <= :before"))
                        .with("before", announcedBefore),
                id);
    }

    private boolean announce(Query change, UUID id) {
        return change.with("now", clock.instant())
                .with("jobId", id)
                .first(row -> {
                    outbox.announce(
                            JobEvents.requested(row.text("kind")),
                            row.uuid("owner_id"),
                            row.uuid("subject_id"),
                            requested(id, json.read(row.json("data"), JsonNode.class)));
                    return id;
                })
                .isPresent();
    }

    private JsonNode requested(UUID id, JsonNode data) {
        return JobEvents.join(data, json.tree(new JobEvents.Requested(id)));
    }
}
