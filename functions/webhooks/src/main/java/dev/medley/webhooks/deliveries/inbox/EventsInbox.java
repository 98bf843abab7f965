package dev.medley.webhooks.deliveries.inbox;

import dev.medley.events.EventConsumer;
import dev.medley.events.Inbox;
import dev.medley.events.QueueConsumer;
import dev.medley.events.Queues;
import dev.medley.webhooks.deliveries.EventFanOut;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;

/** Takes every event that is published. */
@Factory
class EventsInbox {

    @Singleton
    QueueConsumer consumer(Queues queues, Inbox inbox, EventFanOut fanOut) {
        return EventConsumer.ofAll("webhooks-events", queues, inbox, fanOut::take);
    }
}
