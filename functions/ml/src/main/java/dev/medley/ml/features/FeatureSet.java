package dev.medley.ml.features;

import java.time.Instant;
import java.util.UUID;

/**
 * Rows of one kind, built of a time and not changed since.
 *
 * @param counts of what is in it
 */
public record FeatureSet(UUID id, FeatureKind kind, int version, Span window, Counts counts, Instant createdAt) {

    /** How many rows there were when it was built, and of how many accounts. */
    public record Counts(long rows, long people) {}

    /** From one time until before another. */
    public record Span(Instant from, Instant to) {}
}
