package dev.medley.notifications.deliveries;

import dev.medley.events.Event;
import dev.medley.events.Outbox;
import dev.medley.notifications.NotificationsEvents;
import dev.medley.notifications.NotificationsEvents.DigestDue;
import dev.medley.notifications.NotificationsEvents.NotificationDue;
import dev.medley.notifications.NotificationsEvents.PushDeliveryDue;
import dev.medley.notifications.NotificationsEvents.SmsDeliveryDue;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.UUID;

/** Queues deliveries, each for the worker of its channel: a push service that is slow keeps no mail waiting. */
@Singleton
class DeliveryEvents {

    private final Outbox outbox;

    DeliveryEvents(Outbox outbox) {
        this.outbox = outbox;
    }

    void announce(Collection<Delivery> queued) {
        outbox.announce(queued.stream().map(this::event).toList());
    }

    void announceDigest(UUID accountId, UUID id) {
        outbox.announce(accountId, id, new DigestDue());
    }

    private Event event(Delivery delivery) {
        NotificationsEvents due = switch (delivery.channel()) {
            case EMAIL -> new NotificationDue();
            case PUSH -> new PushDeliveryDue();
            case SMS -> new SmsDeliveryDue();
            case IN_APP -> throw new IllegalStateException("What is in the application is not sent");
        };
        return outbox.event(delivery.accountId(), delivery.id(), due);
    }
}
