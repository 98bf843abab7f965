package dev.medley.webhooks.deliveries.inbox;

import dev.medley.events.Event;
import dev.medley.events.Inbox;
import dev.medley.events.QueueConsumer;
import dev.medley.events.QueueMessage;
import dev.medley.events.Queues;
import dev.medley.webhooks.deliveries.DeliveryLane;
import dev.medley.webhooks.deliveries.WebhookDeliveryService;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.Set;

/** Sends what is due. The status of each sees to it that a message that comes twice sends nothing twice. */
@Factory
class WebhookDeliveriesInbox {

    private final Queues queues;
    private final Inbox inbox;
    private final WebhookDeliveryService service;

    WebhookDeliveriesInbox(Queues queues, Inbox inbox, WebhookDeliveryService service) {
        this.queues = queues;
        this.inbox = inbox;
        this.service = service;
    }

    /** For endpoints that answer quickly. */
    @Singleton
    @Named("quick")
    QueueConsumer quick() {
        return consumer("webhooks-deliveries", "webhook-delivery.due", DeliveryLane.QUICK);
    }

    /** For those that have not proved themselves. */
    @Singleton
    @Named("unproven")
    QueueConsumer unproven() {
        return consumer("webhooks-unproven-deliveries", "webhook-delivery.unproven", DeliveryLane.UNPROVEN);
    }

    /** For those that are slow. */
    @Singleton
    @Named("slow")
    QueueConsumer slow() {
        return consumer("webhooks-slow-deliveries", "webhook-delivery.slow", DeliveryLane.SLOW);
    }

    /** For those that fail. */
    @Singleton
    @Named("deferred")
    QueueConsumer deferred() {
        return consumer("webhooks-deferred-deliveries", "webhook-delivery.deferred", DeliveryLane.DEFERRED);
    }

    private QueueConsumer consumer(String queue, String type, DeliveryLane lane) {
        return new QueueConsumer() {
            @Override
            public String queue() {
                return queue;
            }

            @Override
            public Set<String> types() {
                return Set.of(type);
            }

            @Override
            public void consume(QueueMessage message) {
                Event event = queues.read(message);
                service.deliver(event.subjectId(), lane);
                boolean _ = inbox.note(queue, event);
            }

            @Override
            public void giveUp(QueueMessage message, Throwable cause) {
                service.leaveToSchedule(queues.read(message).subjectId());
            }
        };
    }
}
