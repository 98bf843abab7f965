package dev.medley.analytics.rollups;

/** What sums are made of. */
public enum RollupSource {
    ACTIVITY,
    SALE,
    DEVICE
}
