package dev.medley.jobs;

import dev.medley.events.Event;
import dev.medley.events.Outbox;
import dev.medley.storage.JsonCodec;
import dev.medley.storage.Sql;
import dev.medley.usage.Quotas;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** What may be done with jobs from outside: request them, have their workers told again, cancel them. */
@Singleton
public class JobService {

    private final Sql sql;
    private final Outbox outbox;
    private final JsonCodec json;
    private final JobCompletion completion;
    private final Clock clock;

    JobService(Sql sql, Outbox outbox, JsonCodec json, JobCompletion completion, Clock clock) {
        this.sql = sql;
        this.outbox = outbox;
        this.json = json;
        this.completion = completion;
        this.clock = clock;
    }

    /**
     * Queues a job, announces the event that gets it done, and counts it as used, in one statement of the caller's
     * transaction.
     *
     * @throws dev.medley.kernel.Refusal {@code quota-exceeded} when the owner's tier allows no more of its kind this month
     */
    @Transactional
    public void request(NewJob job) {
        Event event = outbox.event(
                JobEvents.requested(job.kind()), job.ownerId(), job.subjectId(), data(job.id(), job.data()));
        Instant now = clock.instant();
        Object[] columns = {
            job.id(),
            job.ownerId(),
            job.kind(),
            job.subjectId(),
            job.resultPath(),
            json.write(job.data()),
            now,
            now,
            now
        };
        Object[] use = {job.ownerId(), job.kind(), now};
        int _ = Quotas.within(
                job.kind(),
                now,
                () -> sql.update(
                        "with announced as (" + Outbox.INSERT + """
                        ) insert into jobs.job (id, owner_id, kind, subject_id, result_path, data, created_at,
                            announced_at, unanswered_since)
                        select ?, ?, ?, ?, ?, ?, ?, ?, ? from usage.take(?, ?, ?)""",
                        Stream.of(outbox.columns(event), columns, use)
                                .flatMap(Stream::of)
                                .toArray()));
        outbox.relayAfterCommit(event);
    }

    /** Tells the workers of a job that is not over to look at it again, because what it waits for is there now. */
    @Transactional
    public void announce(UUID id) {
        Instant now = clock.instant();
        boolean _ =
                announce(id, "announced_at = ?, unanswered_since = ? where status in ('queued', 'running')", now, now);
    }

    /** Stops a job of this owner; false when it was over before. */
    @Transactional
    public boolean cancel(UUID id, UUID ownerId) {
        return completion.cancel(id, ownerId);
    }

    /** Queues a job whose lease has ended, and tells its workers; false when it has no such lease any more. */
    @Transactional
    public boolean requeue(UUID id) {
        Instant now = clock.instant();
        return announce(id, """
                status = 'queued', worker_id = null, leased_until = null, announced_at = ?, unanswered_since = ?
                where status = 'running' and leased_until <= ?""", now, now, now);
    }

    /** Tells the workers again of a job that is queued; false when they were told since the given time. */
    @Transactional
    public boolean remind(UUID id, Instant announcedBefore) {
        return announce(
                id, "announced_at = ? where status = 'queued' and announced_at <= ?", clock.instant(), announcedBefore);
    }

    private boolean announce(UUID id, String change, Object... arguments) {
        return sql.first(
                        "update jobs.job set " + change + " and id = ? returning kind, owner_id, subject_id, data",
                        row -> {
                            outbox.announce(
                                    JobEvents.requested(row.text("kind")),
                                    row.uuid("owner_id"),
                                    row.uuid("subject_id"),
                                    data(id, json.read(row.json("data"), Map.class)));
                            return id;
                        },
                        Stream.of(arguments, new Object[] {id})
                                .flatMap(Stream::of)
                                .toArray())
                .isPresent();
    }

    private static Map<String, String> data(UUID id, Map<?, ?> more) {
        Map<String, String> data = new HashMap<>();
        more.forEach((name, value) -> data.put(String.valueOf(name), String.valueOf(value)));
        data.put(JobEvents.JOB_ID, id.toString());
        return data;
    }
}
