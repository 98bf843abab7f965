package dev.medley.platform.upkeep;

import dev.medley.events.ScheduleRepository;
import dev.medley.kernel.Ids;
import dev.medley.storage.Sql;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;

/**
 * Removes old rows, some at a time: answers and outcomes under idempotency keys after a day, runs of schedules after 7, events and
 * the notes of their consumers after 28, which is longer than any queue keeps a message, and what is known of dead letters after
 * 14, when SQS drops these.
 */
@Singleton
public class EventRetention {

    private static final Duration ANSWERS = Duration.ofDays(1);
    private static final Duration EVENTS = Duration.ofDays(28);
    private static final Duration DEAD_LETTERS = Duration.ofDays(14);
    private static final Duration SCHEDULE_RUNS = Duration.ofDays(7);
    private static final Period VERSION_USE = Period.ofYears(1);
    private static final int BATCH = 5_000;

    private final Sql sql;
    private final ScheduleRepository schedules;
    private final Clock clock;

    EventRetention(Sql sql, ScheduleRepository schedules, Clock clock) {
        this.sql = sql;
        this.schedules = schedules;
        this.clock = clock;
    }

    public void forget() {
        forgetAnswers();
        forgetEvents();
        schedules.removeRuns(Ids.first(clock.instant().minus(SCHEDULE_RUNS)), BATCH);
    }

    private void forgetAnswers() {
        sql.query("""
                delete from http.answer where ctid = any(array(
                    select ctid from http.answer where kept_at < :before limit :most))""")
                .with("before", clock.instant().minus(ANSWERS))
                .with("most", BATCH)
                .update();
        sql.query("""
                delete from http.external_call where ctid = any(array(
                    select ctid from http.external_call where settled_at < :before limit :most))""")
                .with("before", clock.instant().minus(ANSWERS))
                .with("most", BATCH)
                .update();
        sql.query("delete from http.version_use where day < :before")
                .with(
                        "before",
                        LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).minus(VERSION_USE))
                .update();
    }

    private void forgetEvents() {
        sql.query("""
                delete from events.event where id in (
                    select id from events.event
                    where id < :firstKept and occurred_at < :before and (relayed_at is not null or refused_at is not null)
                    order by id limit :most)""")
                .with("firstKept", Ids.first(clock.instant().minus(EVENTS)))
                .with("before", clock.instant().minus(EVENTS))
                .with("most", BATCH)
                .update();
        sql.query("""
                delete from events.dead_letter where id in (
                    select id from events.dead_letter where id < :firstKept order by id limit :most)""")
                .with("firstKept", Ids.first(clock.instant().minus(DEAD_LETTERS)))
                .with("most", BATCH)
                .update();
        // Also those of events that went with the account they happened to.
        sql.query("""
                delete from events.consumed where ctid = any(array(
                    select ctid from events.consumed
                    where event_id < :firstKept and consumed_at < :before order by event_id limit :most))""")
                .with("firstKept", Ids.first(clock.instant().minus(EVENTS)))
                .with("before", clock.instant().minus(EVENTS))
                .with("most", BATCH)
                .update();
    }
}
