package dev.medley.identity.accounts;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An account as administrators see it.
 *
 * @param rank the highest among its roles
 * @param suspendedBecause null while it is active
 * @param lastSeenAt when a session of it was last refreshed; null when it never signed in
 */
public record ManagedAccount(
        Account account,
        int rank,
        @Nullable String suspendedBecause,
        @Nullable Instant lastSeenAt) {}
