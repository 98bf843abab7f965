package dev.medley.catalog.products;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that is sold.
 *
 * @param ratingAverage null while nobody has rated it
 * @param createdBy null for those that came with the system
 */
public record Product(
        UUID id,
        String slug,
        ProductDetails details,
        List<ProductVariant> variants,
        @Nullable Double ratingAverage,
        int ratingCount,
        int version,
        @Nullable UUID createdBy,
        Instant createdAt,
        @Nullable UUID updatedBy,
        Instant updatedAt) {

    public boolean isActive() {
        return details.status() == ProductStatus.ACTIVE;
    }

    /** What it is now, for changes of parts of it. */
    public ProductContent content() {
        return new ProductContent(
                slug, details, variants.stream().map(ProductVariant::details).toList());
    }
}
