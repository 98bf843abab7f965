package dev.medley.orders.orders;

import dev.medley.events.Outbox;
import dev.medley.kernel.Ids;
import dev.medley.kernel.Money;
import dev.medley.orders.OrdersEvents;
import dev.medley.orders.OrdersEvents.OrderCancelled;
import dev.medley.orders.OrdersEvents.OrderDelivered;
import dev.medley.orders.OrdersEvents.OrderPaid;
import dev.medley.orders.OrdersEvents.OrderPlaced;
import dev.medley.orders.OrdersEvents.OrderRefunded;
import dev.medley.orders.OrdersEvents.OrderShipped;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Notes and announces what becomes of orders. */
@Singleton
public class OrderNews {

    private final OrderRepository repository;
    private final Outbox outbox;
    private final Clock clock;

    OrderNews(OrderRepository repository, Outbox outbox, Clock clock) {
        this.repository = repository;
        this.outbox = outbox;
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    /** A new order, which is paid already where it costs nothing. */
    void placed(Order order) {
        Money total = order.total();
        repository.note(step(order, OrderStatus.PLACED, null, order.accountId()));
        announce(
                order,
                new OrderPlaced(
                        order.id(),
                        order.number(),
                        total.amount(),
                        total.currency().getCurrencyCode(),
                        text(total)));
        if (order.status() == OrderStatus.PAID) {
            changed(order, "It costs nothing.", null);
        }
    }

    /** Something that is no step. */
    void noted(Order order, String note, @Nullable UUID actorId) {
        repository.note(step(order, order.status(), note, actorId));
    }

    /** A step further. */
    void changed(Order order, @Nullable String note, @Nullable UUID actorId) {
        repository.note(step(order, order.status(), note, actorId));
        String total = text(order.total());
        switch (order.status()) {
            case PAID -> announce(order, new OrderPaid(order.id(), order.number(), total));
            case SHIPPED ->
                announce(
                        order,
                        new OrderShipped(
                                order.id(),
                                order.number(),
                                order.shipment().carrier(),
                                order.shipment().trackingNumber()));
            case DELIVERED -> announce(order, new OrderDelivered(order.id(), order.number()));
            case CANCELLED -> announce(order, new OrderCancelled(order.id(), order.number(), note == null ? "" : note));
            case REFUNDED -> announce(order, new OrderRefunded(order.id(), order.number(), total));
            case PLACED, PACKED, RETURNED -> {}
        }
    }

    private void announce(Order order, OrdersEvents event) {
        outbox.announce(order.accountId(), order.id(), event);
    }

    private OrderStep step(Order order, OrderStatus status, @Nullable String note, @Nullable UUID actorId) {
        return new OrderStep(Ids.next(clock), order.id(), status, note, actorId, clock.instant());
    }

    /** An amount for people to read. */
    public static String text(Money money) {
        return money.toDecimal() + " " + money.currency().getCurrencyCode();
    }
}
