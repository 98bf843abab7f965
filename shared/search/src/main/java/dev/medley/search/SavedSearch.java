package dev.medley.search;

import java.time.Instant;
import java.util.UUID;

/** What an account wants to be told of when something new fits. */
public record SavedSearch<P extends SavedParameters>(
        UUID id, UUID accountId, String name, P parameters, Instant createdAt) {

    /** How many an account may have. */
    public static final int MOST = 50;
}
