package dev.medley.catalog.products.web;

import dev.medley.catalog.products.ProductVariant;
import dev.medley.catalog.products.VariantDetails;
import dev.medley.catalog.products.VariantPrice;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import java.util.UUID;

@Serdeable
@Schema(name = "Variant", description = "One form of a product that can be bought")
record VariantView(
        UUID id,
        String sku,
        String title,
        Map<String, String> options,
        int weightGrams,
        boolean needsShipping,
        boolean inStock,
        List<VariantPrice> prices) {

    static VariantView of(ProductVariant variant) {
        VariantDetails details = variant.details();
        return new VariantView(
                variant.id(),
                details.sku(),
                details.title(),
                details.options(),
                details.weightGrams(),
                details.needsShipping(),
                variant.inStock(),
                details.prices());
    }
}
