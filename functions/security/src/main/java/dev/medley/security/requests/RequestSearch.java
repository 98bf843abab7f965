package dev.medley.security.requests;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which requests are wanted; what is null does not matter.
 *
 * @param failed whether only those that were answered with 5xx
 * @param to the time before which they came
 */
public record RequestSearch(
        @Nullable UUID accountId,
        @Nullable String operation,
        @Nullable String address,
        @Nullable String network,
        @Nullable String country,
        @Nullable String fingerprint,
        @Nullable String traceId,
        @Nullable String problem,
        @Nullable Integer status,
        boolean failed,
        @Nullable Instant from,
        @Nullable Instant to) {}
