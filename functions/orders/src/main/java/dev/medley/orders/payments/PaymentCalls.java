package dev.medley.orders.payments;

import java.util.UUID;

/** Asks providers to do something, so that it is done once however often that is interrupted. */
@FunctionalInterface
public interface PaymentCalls {

    /** Outside of any transaction; what came of it is settled when this returns. */
    void make(UUID ownerId, ProviderRequest request);
}
