package dev.medley.notifications.deliveries.inbox;

import dev.medley.events.QueueConsumer;
import dev.medley.events.Queues;
import dev.medley.notifications.deliveries.DeliveryService;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.Set;

/** Sends what is due, on each channel from a queue of its own. */
@Factory
class DeliveriesInbox {

    private final Queues queues;
    private final DeliveryService service;

    DeliveriesInbox(Queues queues, DeliveryService service) {
        this.queues = queues;
        this.service = service;
    }

    @Singleton
    @Named("mails")
    QueueConsumer mails() {
        return new DeliveryConsumer(
                "notifications-mail", Set.of("notification.due", DeliveryConsumer.DIGEST), queues, service);
    }

    @Singleton
    @Named("devices")
    QueueConsumer devices() {
        return new DeliveryConsumer(
                "notifications-devices", Set.of("push-delivery.due", "sms-delivery.due"), queues, service);
    }
}
