package dev.medley.catalog.listings;

import dev.medley.catalog.products.ProductStatus;
import dev.medley.kernel.Money;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A product as lists show it.
 *
 * @param prices the lowest of each currency
 * @param sortValue the price, or the position, that the list is sorted by; zero where it is sorted by neither
 * @param rating zero while nobody has rated it
 */
public record Listing(
        UUID id,
        ProductStatus status,
        String slug,
        String title,
        String language,
        List<Money> prices,
        long sortValue,
        double rating,
        int ratingCount,
        boolean inStock,
        List<String> tags,
        Instant createdAt,
        Instant updatedAt) {}
