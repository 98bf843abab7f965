package dev.medley.orders.carts;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the catalogue and the stock say of a variant now.
 *
 * @param amount what one costs in the currency that was asked for; null where it has no price in it
 * @param available how many there are
 * @param backOrder whether more can be sold than there are
 */
public record Offer(
        UUID variantId,
        UUID productId,
        String sku,
        String title,
        boolean sellable,
        int weightGrams,
        String taxClass,
        boolean needsShipping,
        @Nullable Long amount,
        int available,
        boolean backOrder) {

    boolean has(int quantity) {
        return backOrder || available >= quantity;
    }
}
