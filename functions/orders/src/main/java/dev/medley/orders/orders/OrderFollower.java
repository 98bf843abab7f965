package dev.medley.orders.orders;

import dev.medley.orders.promotions.PromotionResult;

/** Takes part in a checkout, in its transaction, when all else of it is done. */
@FunctionalInterface
public interface OrderFollower {

    /**
     * Follows a new order; the order as it is afterwards.
     *
     * @param used the promotions that it used
     */
    Order placed(Order order, OrderRequest request, PromotionResult used);
}
