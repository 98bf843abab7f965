package dev.medley.catalog.listings;

import dev.medley.catalog.products.ProductStatus;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which products are wanted; what is null or empty does not matter, and all that is said has to fit.
 *
 * @param currency of the prices; null where prices do not matter
 * @param category this one or any below it
 * @param tags all of them
 * @param attributes pairs such as {@code color=red}, all of them
 */
@Serdeable
public record ListingFilter(
        ProductStatus status,
        @Nullable String currency,
        @Nullable Long minPrice,
        @Nullable Long maxPrice,
        @Nullable UUID category,
        @Nullable UUID collection,
        List<String> tags,
        List<String> attributes,
        List<AttributeRange> ranges,
        @Nullable Boolean inStock,
        @Nullable Double minRating) {

    public boolean hasPriceRange() {
        return minPrice != null || maxPrice != null;
    }
}
