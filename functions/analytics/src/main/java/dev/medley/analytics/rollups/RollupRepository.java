package dev.medley.analytics.rollups;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The sums and what is known of how far they go. */
public interface RollupRepository {

    /** Marks what some more transactions wrote; false when nothing is left to read. */
    boolean markActivities(Instant now);

    /** Marks what was sold from an hour before the last call. */
    void markSales(Instant now);

    /** Marks what devices did from two hours before the last call. */
    void markDevices(Instant now);

    /** Marks all of a time that there still are sources of; how many quarters that were. */
    int mark(Instant from, Instant to);

    /** Some that are marked, the latest first. */
    List<DirtyQuarter> dirty(int most);

    /** Makes a quarter anew and takes its mark away, in the caller's transaction. */
    void replace(DirtyQuarter quarter);

    /** Up to when all that has happened is in the sums; empty before they are made first. */
    Optional<Instant> completeTo();

    /** The same of where questions are asked. */
    Freshness freshness();

    /** Takes out who an account was. */
    void erase(UUID accountId, Instant now);
}
