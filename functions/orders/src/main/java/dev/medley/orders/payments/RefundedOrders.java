package dev.medley.orders.payments;

import dev.medley.kernel.Refusal;
import dev.medley.orders.orders.DispatchCheck;
import dev.medley.orders.orders.Order;
import jakarta.inject.Singleton;

/** Has nothing sent for which all the money was given back, or is about to be. */
@Singleton
class RefundedOrders implements DispatchCheck {

    private final PaymentRepository repository;

    RefundedOrders(PaymentRepository repository) {
        this.repository = repository;
    }

    @Override
    public void require(Order order) {
        repository
                .ofOrder(order.id())
                .filter(payment -> payment.captured() > 0)
                .filter(payment -> payment.captured() <= payment.refunded() + repository.refundsDue(payment.id()))
                .ifPresent(_ -> {
                    throw Refusal.conflict(
                            "order-refunded", "All that was paid for the order is given back; cancel it.");
                });
    }
}
