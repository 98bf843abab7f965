package dev.medley.orders.fraud;

import dev.medley.kernel.Refusal;
import dev.medley.orders.orders.DispatchCheck;
import dev.medley.orders.orders.Order;
import jakarta.inject.Singleton;

/** Has nothing sent that somebody has to look at first, such as an order that costs nothing and so waits for no payment. */
@Singleton
class HeldOrders implements DispatchCheck {

    private final FraudRepository repository;

    HeldOrders(FraudRepository repository) {
        this.repository = repository;
    }

    @Override
    public void require(Order order) {
        if (repository.waits(order.id())) {
            throw Refusal.conflict("order-held", "Somebody has to look at the order first.");
        }
    }
}
