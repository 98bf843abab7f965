package dev.medley.orders.orders;

import java.util.UUID;

/** Gives back what was paid for an order, or lets go of what would have been. */
@FunctionalInterface
public interface OrderReversal {

    /** In the transaction that cancels the order or takes it back; the order is locked. */
    void reverse(UUID orderId);
}
