package dev.medley.notifications.arrivals.inbox;

import dev.medley.events.EventConsumer;
import dev.medley.events.Inbox;
import dev.medley.events.QueueConsumer;
import dev.medley.events.Queues;
import dev.medley.notifications.arrivals.EventNotifier;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;

/** Takes every event that people are notified of. */
@Factory
class ArrivalsInbox {

    @Singleton
    QueueConsumer consumer(Queues queues, Inbox inbox, EventNotifier eventNotifier) {
        return EventConsumer.ofAll("notifications-inbox", queues, inbox, eventNotifier::take);
    }
}
