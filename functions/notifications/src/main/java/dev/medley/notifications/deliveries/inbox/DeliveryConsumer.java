package dev.medley.notifications.deliveries.inbox;

import dev.medley.events.Event;
import dev.medley.events.QueueConsumer;
import dev.medley.events.QueueMessage;
import dev.medley.events.Queues;
import dev.medley.notifications.deliveries.DeliveryService;
import java.util.Set;

/** Sends what is due. The status of each sees to it that a message that comes twice sends nothing twice. */
record DeliveryConsumer(String queue, Set<String> types, Queues queues, DeliveryService service)
        implements QueueConsumer {

    static final String DIGEST = "digest.due";

    @Override
    public void consume(QueueMessage message) {
        Event event = queues.read(message);
        if (event.type().equals(DIGEST)) {
            service.deliverDigest(event.ownerId(), event.subjectId());
        } else {
            service.deliver(event.subjectId());
        }
    }

    @Override
    public void giveUp(QueueMessage message, Throwable cause) {
        Event event = queues.read(message);
        String why = String.valueOf(cause.getMessage());
        if (event.type().equals(DIGEST)) {
            service.giveUpDigest(event.subjectId(), why);
        } else {
            service.giveUp(event.subjectId(), why);
        }
    }
}
