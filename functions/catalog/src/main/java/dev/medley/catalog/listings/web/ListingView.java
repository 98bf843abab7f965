package dev.medley.catalog.listings.web;

import dev.medley.catalog.listings.Listing;
import dev.medley.catalog.products.ProductStatus;
import dev.medley.kernel.Money;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A product in a list. */
@Serdeable
@Schema(name = "Listing", description = "A product as lists show it")
public record ListingView(
        UUID id,
        ProductStatus status,
        String slug,
        String title,
        String language,

        @Schema(description = "The lowest price of each currency")
        List<Money> prices,

        @Nullable @Schema(description = "From 1 to 5; null while nobody has rated it")
        Double ratingAverage,

        int ratingCount,
        boolean inStock,
        List<String> tags,
        Instant createdAt,
        Instant updatedAt) {

    public static ListingView of(Listing listing) {
        return new ListingView(
                listing.id(),
                listing.status(),
                listing.slug(),
                listing.title(),
                listing.language(),
                listing.prices(),
                listing.rating() == 0 ? null : listing.rating(),
                listing.ratingCount(),
                listing.inStock(),
                listing.tags(),
                listing.createdAt(),
                listing.updatedAt());
    }
}
