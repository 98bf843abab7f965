package dev.medley.catalog.savedsearches;

import java.time.Instant;
import java.util.UUID;

/** What an account wants to be told of when a new product fits. */
public record SavedSearch(UUID id, UUID accountId, String name, SearchParameters parameters, Instant createdAt) {

    /** How many an account may have. */
    public static final int MOST = 50;
}
