package dev.medley.orders.carts;

import dev.medley.orders.promotions.PromotionResult;
import java.util.List;

/**
 * A cart with each line as it is now.
 *
 * @param promotions what they make of those lines that can be bought, in their order
 */
public record CheckedCart(Cart cart, List<CheckedLine> lines, PromotionResult promotions) {

    public CheckedCart {
        lines = List.copyOf(lines);
    }

    /** What those lines cost that can be bought. */
    public long subtotal() {
        return lines.stream()
                .filter(CheckedLine::isBuyable)
                .mapToLong(CheckedLine::amount)
                .reduce(0, Math::addExact);
    }
}
