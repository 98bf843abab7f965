package dev.medley.orders.orders;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a line is about; its shipping has no variant. */
public record OrderItem(
        LineKind kind,
        @Nullable UUID variantId,
        @Nullable UUID productId,
        @Nullable String sku,
        String title,
        int quantity,
        long unitAmount) {

    /** What all of it costs before discounts and tax. */
    public long subtotal() {
        return Math.multiplyExact(unitAmount, (long) quantity);
    }
}
