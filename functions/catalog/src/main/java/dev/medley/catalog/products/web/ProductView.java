package dev.medley.catalog.products.web;

import dev.medley.catalog.products.Product;
import dev.medley.catalog.products.ProductDetails;
import dev.medley.catalog.products.ProductStatus;
import dev.medley.catalog.products.ProductVariant;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Serdeable
@Schema(name = "Product")
record ProductView(
        UUID id,
        String slug,
        String title,
        String description,
        String language,
        ProductStatus status,
        String taxClass,
        List<String> optionNames,
        Map<String, Object> attributes,
        List<UUID> categoryIds,
        List<String> tags,
        List<VariantView> variants,

        @Nullable @Schema(description = "From 1 to 5; null while nobody has rated it")
        Double ratingAverage,

        int ratingCount,
        boolean inStock,
        int version,

        @Nullable @Schema(description = "The account that made it; null for those who see active products only")
        UUID createdBy,

        Instant createdAt,

        @Nullable @Schema(description = "The account that changed it last; null for the same")
        UUID updatedBy,

        Instant updatedAt) {

    static ProductView of(Product product, boolean seesAll) {
        ProductDetails details = product.details();
        return new ProductView(
                product.id(),
                product.slug(),
                details.title(),
                details.description(),
                details.language(),
                details.status(),
                details.taxClass(),
                details.optionNames(),
                details.attributes(),
                details.categoryIds(),
                details.tags(),
                product.variants().stream().map(VariantView::of).toList(),
                product.ratingAverage(),
                product.ratingCount(),
                product.variants().stream().anyMatch(ProductVariant::inStock),
                product.version(),
                seesAll ? product.createdBy() : null,
                product.createdAt(),
                seesAll ? product.updatedBy() : null,
                product.updatedAt());
    }
}
