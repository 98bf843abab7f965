package dev.medley.orders.fraud;

import dev.medley.orders.payments.CaptureHold;
import jakarta.inject.Singleton;
import java.util.UUID;

/** No money is taken for orders that somebody has to look at first. */
@Singleton
class FraudHold implements CaptureHold {

    private final FraudRepository repository;

    FraudHold(FraudRepository repository) {
        this.repository = repository;
    }

    @Override
    public boolean holds(UUID orderId) {
        return repository.waits(orderId);
    }
}
