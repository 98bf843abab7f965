package dev.medley.identity.retention;

import java.time.Instant;

/** Rows that a package need keep for a time only, so that tables hold what is needed and no person's traces for longer. */
public interface ExpiredRows {

    /** Deletes up to a number of rows of each kind whose time is over; says how many of the kind that had most. */
    int delete(Instant now, int most);
}
