package dev.medley.notifications.arrivals.inbox;

import dev.medley.events.Event;
import dev.medley.events.Inbox;
import dev.medley.events.QueueConsumer;
import dev.medley.events.QueueMessage;
import dev.medley.events.Queues;
import dev.medley.notifications.arrivals.EventNotifier;
import jakarta.inject.Singleton;

/** Takes every event that people are notified of. */
@Singleton
class ArrivalsInbox implements QueueConsumer {

    private static final String QUEUE = "notifications-inbox";

    private final Queues queues;
    private final Inbox inbox;
    private final EventNotifier eventNotifier;

    ArrivalsInbox(Queues queues, Inbox inbox, EventNotifier eventNotifier) {
        this.queues = queues;
        this.inbox = inbox;
        this.eventNotifier = eventNotifier;
    }

    @Override
    public String queue() {
        return QUEUE;
    }

    @Override
    public void consume(QueueMessage message) {
        Event event = queues.read(message);
        inbox.once(QUEUE, event, () -> eventNotifier.take(event));
    }
}
