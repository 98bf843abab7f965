package dev.medley.identity.emails;

import dev.medley.events.Event;
import dev.medley.events.EventData;
import java.util.Set;

/**
 * A mail, or several of a kind, that are written when something has happened. Secrets in them are made at the moment of
 * writing, so that they stand in no event and no queue.
 */
public interface EmailNotification {

    /** The events that it is written for. */
    Set<Class<? extends EventData>> occasions();

    /**
     * Writes and sends it; at least once for each event.
     *
     * @param data what the event says: one of the occasions
     */
    void write(Event event, EventData data);
}
