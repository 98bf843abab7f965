package dev.medley.identity.sessions;

import java.time.Instant;

/** Deletes what is over, so that tables hold what is needed and no person's traces for longer than that. */
public interface SessionRetention {

    /** Deletes up to a number of rows of each kind; says how many of the kind that had most. */
    int forget(Horizon horizon, int most);

    /**
     * Before when things are forgotten.
     *
     * @param ended sessions that are over, and devices that nobody uses
     * @param attempts attempts to sign in
     */
    record Horizon(Instant now, Instant ended, Instant attempts) {}
}
