package dev.medley.orders.carts.inbox;

import dev.medley.events.ScheduledTask;
import dev.medley.orders.carts.CartService;
import jakarta.inject.Singleton;

/** Removes carts that nobody has used for long. */
@Singleton
class CartsTask implements ScheduledTask {

    private final CartService service;

    CartsTask(CartService service) {
        this.service = service;
    }

    @Override
    public String schedule() {
        return "carts-expiry";
    }

    @Override
    public void run() {
        service.removeExpired();
    }
}
