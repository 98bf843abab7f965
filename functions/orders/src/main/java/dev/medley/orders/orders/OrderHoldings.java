package dev.medley.orders.orders;

import dev.medley.orders.promotions.PromotionResult;
import dev.medley.orders.promotions.PromotionService;
import dev.medley.orders.stock.StockReservations;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.SortedMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What an order holds that there is only so much of: uses of promotions, then stock, which everybody locks in this order. */
@Singleton
class OrderHoldings {

    private final PromotionService promotions;
    private final StockReservations reservations;

    OrderHoldings(PromotionService promotions, StockReservations reservations) {
        this.promotions = promotions;
        this.reservations = reservations;
    }

    /**
     * Takes all of it, or nothing.
     *
     * @throws dev.medley.kernel.Refusal {@code promotion-not-applied}, {@code stock-insufficient}
     */
    void take(Order order, PromotionResult used, SortedMap<UUID, Integer> quantities, @Nullable Instant expiresAt) {
        promotions.redeem(order.id(), order.accountId(), used);
        reservations.reserve(order.id(), quantities, expiresAt);
    }

    /** Lets an order hold its stock until then, or for good; false where it holds none. */
    boolean confirm(UUID orderId, @Nullable Instant expiresAt) {
        return reservations.confirm(orderId, expiresAt);
    }

    /** Gives back what an order holds that is cancelled. */
    void release(UUID orderId) {
        promotions.release(orderId);
        reservations.release(orderId, "cancelled");
    }

    /** Takes the stock that an order holds out of the house. */
    void ship(UUID orderId) {
        reservations.ship(orderId);
    }
}
