package dev.medley.orders.stock;

import java.util.UUID;

/** What the catalogue says of a variant. */
public record StockedVariant(UUID variantId, UUID productId, String sku) {}
