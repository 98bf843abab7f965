package dev.medley.analytics.forwarding;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How forwarding goes.
 *
 * @param forwarded how many activities the service has taken
 * @param failure what is wrong; null where the last call succeeded
 */
public record ForwardingState(
        long readTo,
        long forwarded,
        @Nullable Instant succeededAt,
        @Nullable Instant failedAt,
        @Nullable String failure) {}
