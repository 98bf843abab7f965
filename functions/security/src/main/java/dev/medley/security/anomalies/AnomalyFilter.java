package dev.medley.security.anomalies;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which anomalies are wanted; what is null does not matter.
 *
 * @param to the time before which they were first seen
 */
public record AnomalyFilter(
        @Nullable AnomalyState state,
        @Nullable AnomalyKind kind,
        @Nullable UUID principal,
        @Nullable String network,
        @Nullable Instant from,
        @Nullable Instant to) {}
