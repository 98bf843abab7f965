package dev.medley.catalog.collections;

import java.util.UUID;

/** Products that were put together by hand. */
public record ProductCollection(UUID id, String title, String slug, String description, int version) {

    /** How many products one has at most. */
    public static final int MOST = 1000;
}
