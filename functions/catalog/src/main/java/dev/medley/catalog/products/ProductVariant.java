package dev.medley.catalog.products;

import io.micronaut.serde.annotation.Serdeable;
import java.util.UUID;

/** One form of a product that can be bought. */
@Serdeable
public record ProductVariant(UUID id, boolean inStock, VariantDetails details) {}
