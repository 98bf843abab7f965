package dev.medley.catalog.savedsearches;

import java.util.UUID;

/** A saved search that a new product fits. */
public record SavedSearchMatch(UUID searchId, UUID accountId, String name, String slug, String title) {}
