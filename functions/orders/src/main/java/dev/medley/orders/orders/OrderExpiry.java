package dev.medley.orders.orders;

import dev.medley.orders.stock.StockReservations;
import jakarta.inject.Singleton;

/** Cancels orders whose time to pay is over, each by itself. */
@Singleton
public class OrderExpiry {

    private static final int BATCH = 200;

    private final StockReservations reservations;
    private final OrderService service;

    OrderExpiry(StockReservations reservations, OrderService service) {
        this.reservations = reservations;
        this.service = service;
    }

    public void run() {
        reservations.expired(BATCH).forEach(service::expire);
    }
}
