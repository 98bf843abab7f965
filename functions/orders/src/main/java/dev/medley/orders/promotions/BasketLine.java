package dev.medley.orders.promotions;

import java.util.UUID;

/** Something that is bought, as promotions see it. */
public record BasketLine(UUID productId, int quantity, long unitAmount) {

    long subtotal() {
        return Math.multiplyExact(unitAmount, (long) quantity);
    }
}
