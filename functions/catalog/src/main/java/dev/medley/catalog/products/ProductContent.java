package dev.medley.catalog.products;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a product is to be.
 *
 * @param slug its name in links; null for the one that it has, or one made of the title
 */
public record ProductContent(@Nullable String slug, ProductDetails details, List<VariantDetails> variants) {}
