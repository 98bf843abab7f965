package dev.medley.jobs;

import dev.medley.events.Event;
import dev.medley.storage.Sql;
import dev.medley.testkit.FunctionUnderTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A job that an owner of its own has requested, in a function that has nothing but scripted work. */
record TestJob(FunctionUnderTest function, UUID id, UUID ownerId, UUID subjectId) {

    /** Has nothing delivered to it, so that a test alone says when. */
    static final FunctionUnderTest FUNCTION = FunctionUnderTest.named("predictions");

    static final JobService SERVICE = FUNCTION.bean(JobService.class);
    static final JobRunner RUNNER = FUNCTION.bean(JobRunner.class);
    static final JobLeases LEASES = FUNCTION.bean(JobLeases.class);
    static final JobSweep SWEEP = FUNCTION.bean(JobSweep.class);

    private static final MovableClock CLOCK = FUNCTION.bean(MovableClock.class);
    private static final Sql SQL = FUNCTION.bean(Sql.class);

    static TestJob requested() {
        return requested(FUNCTION);
    }

    static TestJob requested(FunctionUnderTest function) {
        TestJob job = new TestJob(function, UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());
        function.bean(JobService.class)
                .request(new NewJob(
                        job.id(),
                        job.ownerId(),
                        "transcript",
                        job.subjectId,
                        "/api/transcripts/1",
                        Map.of("recordingId", "r")));
        return job;
    }

    /** Has its work do this. */
    TestJob script(ScriptedWork.Script script) {
        function.bean(ScriptedWork.class).script(subjectId, script);
        return this;
    }

    /** Delivers its request on this thread. */
    void deliver() {
        RUNNER.run(request(), function.bean(ScriptedWork.class));
    }

    Event request() {
        return new Event(
                UUID.randomUUID(),
                "transcript.requested",
                CLOCK.instant(),
                ownerId,
                subjectId,
                Map.of("jobId", id.toString()));
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
        SQL.update("delete from jobs.job where owner_id = ?", ownerId);
    }

    int attempts() {
        return SQL.first("select attempts from jobs.job where id = ?", row -> row.integer("attempts"), id)
                .orElseThrow();
    }

    Instant leasedUntil() {
        return SQL.first("select leased_until from jobs.job where id = ?", row -> row.instant("leased_until"), id)
                .orElseThrow();
    }

    /** A result that stands in the database if it was kept. */
    JobOutcome.Result result(Runnable discard) {
        return new JobOutcome.Result(Map.of("language", "en"), this::keep, discard);
    }

    JobOutcome.Result result() {
        return result(() -> {});
    }

    void keep() {
        SQL.update("insert into events.consumed (consumer, event_id) values ('kept', ?)", id);
    }

    boolean isKept() {
        return SQL.first(
                        "select event_id from events.consumed where consumer = 'kept' and event_id = ?",
                        row -> row.uuid("event_id"),
                        id)
                .isPresent();
    }

    /** How much of its owner's quota is used. */
    long used() {
        return SQL.first(
                        "select sum(used)::bigint as used from usage.counter where account_id = ?",
                        row -> row.bigint("used"),
                        ownerId)
                .orElseThrow();
    }

    /** What was announced of it: types, with the status where there is one; requests first. */
    List<String> announced() {
        return SQL.list("""
                select trim(type || ' ' || coalesce(data ->> 'status', '')) as event from events.event
                where subject_id = ? order by type desc, id""", row -> row.text("event"), subjectId);
    }

    /** The data of the event that ended it. */
    String finished() {
        return SQL.first(
                        "select data from events.event where subject_id = ? and type = 'transcript.finished'",
                        row -> row.text("data"),
                        subjectId)
                .orElseThrow();
    }

    static void pass(Duration time) {
        CLOCK.pass(time);
    }
}
