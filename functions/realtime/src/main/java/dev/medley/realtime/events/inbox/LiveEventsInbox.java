package dev.medley.realtime.events.inbox;

import dev.medley.events.QueueConsumer;
import dev.medley.events.QueueMessage;
import dev.medley.events.Queues;
import dev.medley.realtime.events.EventRouter;
import jakarta.inject.Singleton;

/** Takes every event that channels are made of. */
@Singleton
class LiveEventsInbox implements QueueConsumer {

    private static final String QUEUE = "realtime-events";

    private final Queues queues;
    private final EventRouter router;

    LiveEventsInbox(Queues queues, EventRouter router) {
        this.queues = queues;
        this.router = router;
    }

    @Override
    public String queue() {
        return QUEUE;
    }

    @Override
    public void consume(QueueMessage message) {
        router.take(QUEUE, queues.read(message));
    }
}
