package dev.medley.catalog.products;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Map;

/**
 * What can be said of a variant.
 *
 * @param sku names it among all variants
 * @param options its value of each option of the product
 */
@Serdeable
public record VariantDetails(
        String sku,
        String title,
        Map<String, String> options,
        int weightGrams,
        boolean needsShipping,
        List<VariantPrice> prices) {}
