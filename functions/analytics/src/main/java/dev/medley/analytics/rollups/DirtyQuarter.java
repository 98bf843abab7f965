package dev.medley.analytics.rollups;

import java.time.Instant;

/** A quarter of an hour whose sums are to be made anew. */
public record DirtyQuarter(RollupSource source, Instant start) {}
