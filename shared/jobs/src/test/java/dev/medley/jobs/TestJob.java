package dev.medley.jobs;

import dev.medley.storage.Sql;
import dev.medley.testkit.FunctionUnderTest;
import dev.medley.testkit.TestClock;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A job that an owner of its own has requested, in a function that has nothing but scripted work. */
record TestJob(FunctionUnderTest function, UUID id, UUID ownerId, UUID subjectId) {

    /** Has nothing delivered to it, so that a test alone says when. */
    static final FunctionUnderTest FUNCTION = FunctionUnderTest.with("predictions", Map.of());

    static final JobService SERVICE = FUNCTION.bean(JobService.class);
    static final JobRunner RUNNER = FUNCTION.bean(JobRunner.class);
    static final JobLeases LEASES = FUNCTION.bean(JobLeases.class);
    static final JobSweep SWEEP = FUNCTION.bean(JobSweep.class);

    private static final TestClock CLOCK = FUNCTION.bean(TestClock.class);
    private static final Sql SQL = FUNCTION.bean(Sql.class);

    /** The job's own data. */
    @Serdeable
    record About(String recordingId) {}

    /** Its result's. */
    @Serdeable
    record Made(String language) {}

    static {
        CLOCK.stop();
    }

    static TestJob requested() {
        return requested(FUNCTION);
    }

    static TestJob requested(FunctionUnderTest function) {
        TestJob job = new TestJob(function, UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());
        function.bean(JobService.class)
                .request(new NewJob(
                        job.id(), job.ownerId(), "transcript", job.subjectId, "/api/transcripts/1", new About("r")));
        return job;
    }

    /** Has its work do this. */
    TestJob script(ScriptedWork.Script script) {
        function.bean(ScriptedWork.class).script(subjectId, script);
        return this;
    }

    /** Delivers its request on this thread. */
    void deliver() {
        RUNNER.run(id, function.bean(ScriptedWork.class));
    }

    /** As a process leaves it that is killed: leased, and never heard of again. */
    JobLease begunAndCrashed() {
        return LEASES.acquire(id).orElseThrow();
    }

    Job now() {
        return FUNCTION.bean(JobRepository.class).find(id, ownerId).orElseThrow();
    }

    boolean cancel() {
        return SERVICE.cancel(id, ownerId);
    }

    /** As the erasure of its owner does it. */
    void erase() {
        SQL.query("delete from jobs.job where owner_id = :ownerId")
                .with("ownerId", ownerId)
                .update();
    }

    int attempts() {
        return SQL.query("select attempts from jobs.job where id = :id")
                .with("id", id)
                .first(row -> row.integer("attempts"))
                .orElseThrow();
    }

    Instant leasedUntil() {
        return SQL.query("select leased_until from jobs.job where id = :id")
                .with("id", id)
                .first(row -> row.instant("leased_until"))
                .orElseThrow();
    }

    /** A result that stands in the database if it was kept. */
    JobOutcome.Result result(Runnable discard) {
        return new JobOutcome.Result(new Made("en"), this::keep, discard);
    }

    JobOutcome.Result result() {
        return result(() -> {});
    }

    void keep() {
        SQL.query("insert into events.consumed (consumer, event_id) values ('kept', :id)")
                .with("id", id)
                .update();
    }

    boolean isKept() {
        return SQL.query("select event_id from events.consumed where consumer = 'kept' and event_id = :id")
                .with("id", id)
                .exists();
    }

    /** How much of its owner's quota is used. */
    long used() {
        return SQL.query("select sum(used)::bigint as used from usage.counter where account_id = :ownerId")
                .with("ownerId", ownerId)
                .first(row -> row.bigint("used"))
                .orElseThrow();
    }

    /** What was announced of it: types, with the status where there is one; requests first. */
    List<String> announced() {
        return SQL.query("""
                select trim(type || ' ' || coalesce(data ->> 'status', '')) as event from events.event
                where subject_id = :subjectId order by type desc, id""").with("subjectId", subjectId).list(row -> row.text("event"));
    }

    /** What those were told who followed it. */
    List<String> followed() {
        return SQL.query("select concat(data ->> 'status', ' ', data ->> 'percent') as event from events.event "
                        + "where subject_id = :id and type = 'job.changed' order by id")
                .with("id", id)
                .list(row -> row.text("event"));
    }

    /** The data of the event that ended it. */
    String finished() {
        return SQL.query("select data from events.event where subject_id = :subjectId and type = 'transcript.finished'")
                .with("subjectId", subjectId)
                .first(row -> row.text("data"))
                .orElseThrow();
    }

    static void pass(Duration time) {
        CLOCK.advance(time);
    }
}
