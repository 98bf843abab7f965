package dev.medley.security.requests;

import org.jspecify.annotations.Nullable;

/**
 * Requests that have a trait in common.
 *
 * @param key null for those that lack the trait
 * @param agent one of the clients' own names, where they are summed up by client
 * @param failed how many were answered with 5xx
 * @param refused how many were answered with 4xx
 */
public record RequestGroup(
        @Nullable String key,
        @Nullable String agent,
        long count,
        long failed,
        long refused,
        Durations durations,
        long requestBytes,
        long responseBytes) {

    /** In microseconds: what half, 95 and 99 of a hundred did not exceed. */
    public record Durations(double p50, double p95, double p99) {}
}
