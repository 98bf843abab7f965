package dev.medley.identity.emails;

import dev.medley.events.Event;

/**
 * A mail that is written when something has happened. Secrets in it are made at the moment of writing, so that they stand
 * in no event and no queue.
 */
public interface EmailNotification {

    /** The type of the event that it is written for. */
    String occasion();

    /** Writes and sends it; at least once for each event. */
    void write(Event event);
}
