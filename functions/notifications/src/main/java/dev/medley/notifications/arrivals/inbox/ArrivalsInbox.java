package dev.medley.notifications.arrivals.inbox;

import dev.medley.events.EventConsumer;
import dev.medley.events.Inbox;
import dev.medley.events.QueueConsumer;
import dev.medley.events.Queues;
import dev.medley.notifications.arrivals.EventNotifier;
import dev.medley.notifications.preferences.PreferenceService;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;

/** Takes every event that people are notified of, and hears where their clocks are. */
@Factory
class ArrivalsInbox {

    private static final String MOVED = "account.time-zone-changed";

    @Singleton
    QueueConsumer consumer(
            Queues queues, Inbox inbox, EventNotifier eventNotifier, PreferenceService preferenceService) {
        return EventConsumer.ofAll("notifications-inbox", queues, inbox, event -> {
            if (event.type().equals(MOVED)) {
                preferenceService.zoneChanged(event.ownerId());
            } else {
                eventNotifier.take(event);
            }
        });
    }
}
