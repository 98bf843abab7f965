package dev.medley.events;

import dev.medley.storage.Sql;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;

/** Remembers which events a consumer has had, so that each takes effect once however often it is delivered. */
@Singleton
public class Inbox {

    private final Sql sql;

    Inbox(Sql sql) {
        this.sql = sql;
    }

    /** Runs the effect in one transaction with the note that it has run, unless it has run before. */
    @Transactional
    public void once(String consumer, Event event, Runnable effect) {
        if (note(consumer, event)) {
            effect.run();
        }
    }

    /** Notes the event in the caller's transaction; false when it was noted before. */
    @Transactional
    public boolean note(String consumer, Event event) {
        return sql.query("""
                        insert into events.consumed (consumer, event_id) values (:consumer, :eventId)
                        on conflict do nothing""")
                        .with("consumer", consumer)
                        .with("eventId", event.id())
                        .update()
                == 1;
    }

    /** Whether the event has had its effect, for those who want to know before long work. */
    @Transactional
    public boolean has(String consumer, Event event) {
        return sql.query("select 1 from events.consumed where consumer = :consumer and event_id = :eventId")
                .with("consumer", consumer)
                .with("eventId", event.id())
                .exists();
    }
}
