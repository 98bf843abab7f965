package dev.medley.orders.returns;

import dev.medley.events.Outbox;
import dev.medley.orders.OrdersEvents.ReturnChanged;
import dev.medley.orders.orders.Order;
import dev.medley.orders.orders.OrderService;
import jakarta.inject.Singleton;
import java.util.UUID;

/** Notes what becomes of returns in the timelines of their orders, and announces it. */
@Singleton
class ReturnNews {

    private final OrderService orders;
    private final Outbox outbox;

    ReturnNews(OrderService orders, Outbox outbox) {
        this.orders = orders;
        this.outbox = outbox;
    }

    void changed(Order order, OrderReturn changed, UUID actorId) {
        String status = changed.status().label();
        orders.note(orders.lock(order.id()), "A return is " + status + ".", actorId);
        outbox.announce(
                changed.accountId(), changed.id(), new ReturnChanged(changed.id(), order.id(), order.number(), status));
    }
}
