package dev.medley.platform.upkeep;

import dev.medley.storage.Sql;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.UUID;

/**
 * Removes old rows, some at a time: answers and outcomes under idempotency keys after a day, events and the notes of their consumers
 * after 28, which is longer than any queue keeps a message.
 */
@Singleton
public class EventRetention {

    private static final Duration ANSWERS = Duration.ofDays(1);
    private static final Duration EVENTS = Duration.ofDays(28);
    private static final Period VERSION_USE = Period.ofYears(1);
    private static final int BATCH = 5_000;

    private final Sql sql;
    private final Clock clock;

    EventRetention(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    public void forget() {
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
        sql.query("""
                delete from events.event where id in (
                    select id from events.event
                    where id < :firstKept and occurred_at < :before and relayed_at is not null order by id limit :most)""")
                .with("firstKept", firstId())
                .with("before", clock.instant().minus(EVENTS))
                .with("most", BATCH)
                .update();
        // Also those of events that went with the account they happened to.
        sql.query("""
                delete from events.consumed where ctid = any(array(
                    select ctid from events.consumed
                    where event_id < :firstKept and consumed_at < :before order by event_id limit :most))""")
                .with("firstKept", firstId())
                .with("before", clock.instant().minus(EVENTS))
                .with("most", BATCH)
                .update();
    }

    /** Ids begin with their time, so the primary key finds the old ones. */
    private UUID firstId() {
        return new UUID(clock.instant().minus(EVENTS).toEpochMilli() << 16, 0);
    }
}
