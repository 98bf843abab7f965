package dev.medley.orders.carts;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * So many of a variant.
 *
 * @param seenAmount what one cost when it was put in; null where it had no price
 */
public record CartLine(
        UUID id, UUID variantId, int quantity, @Nullable Long seenAmount) {}
