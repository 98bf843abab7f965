package dev.medley.orders.payments;

import dev.medley.orders.orders.OrderReversal;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import java.util.UUID;

/** Gives back what was paid for orders that are cancelled or came back. */
@Singleton
class PaymentReversal implements OrderReversal {

    private final Provider<PaymentStates> states;

    PaymentReversal(Provider<PaymentStates> states) {
        this.states = states;
    }

    @Override
    public void reverse(UUID orderId) {
        states.get().reverse(orderId);
    }
}
