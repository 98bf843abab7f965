package dev.medley.analytics.rollups;

import java.time.Instant;

/** Hears of new sums. */
public interface RollupListener {

    /** The sums hold now what had happened by this moment; maybe not for the first time. */
    void refreshed(Instant asOf);
}
