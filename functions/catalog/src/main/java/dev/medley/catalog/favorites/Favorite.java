package dev.medley.catalog.favorites;

import java.time.Instant;
import java.util.UUID;

/**
 * A product that an account keeps in mind.
 *
 * @param available whether the product is sold at present
 */
public record Favorite(
        UUID id, UUID accountId, UUID productId, String title, String slug, boolean available, Instant createdAt) {}
