package dev.medley.orders.orders.inbox;

import dev.medley.events.ScheduledTask;
import dev.medley.orders.orders.OrderExpiry;
import jakarta.inject.Singleton;

/** Cancels orders whose time to pay is over. */
@Singleton
class OrdersTask implements ScheduledTask {

    private final OrderExpiry expiry;

    OrdersTask(OrderExpiry expiry) {
        this.expiry = expiry;
    }

    @Override
    public String schedule() {
        return "orders-expiry";
    }

    @Override
    public void run() {
        expiry.run();
    }
}
