package dev.medley.notifications.deliveries;

import dev.medley.notifications.preferences.ScheduleListener;
import jakarta.inject.Singleton;
import java.util.UUID;

/** Has what waits for the end of quiet hours looked at anew where they are others: it waits on, or goes out. */
@Singleton
class DeferredDeliveries implements ScheduleListener {

    private final DeliveryRepository repository;

    DeferredDeliveries(DeliveryRepository repository) {
        this.repository = repository;
    }

    @Override
    public void scheduleChanged(UUID accountId) {
        repository.reconsider(accountId);
    }
}
