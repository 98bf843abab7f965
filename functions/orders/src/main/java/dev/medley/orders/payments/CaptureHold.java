package dev.medley.orders.payments;

import java.util.UUID;

/** Says for which orders no money is taken yet. */
@FunctionalInterface
public interface CaptureHold {

    /** Whether what is authorised for an order waits; the order is locked. */
    boolean holds(UUID orderId);
}
