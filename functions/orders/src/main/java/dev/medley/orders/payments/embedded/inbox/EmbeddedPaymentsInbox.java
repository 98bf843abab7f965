package dev.medley.orders.payments.embedded.inbox;

import dev.medley.events.Event;
import dev.medley.events.EventType;
import dev.medley.events.QueueConsumer;
import dev.medley.events.QueueMessage;
import dev.medley.events.Queues;
import dev.medley.orders.payments.NoticeIntake;
import dev.medley.orders.payments.embedded.EmbeddedProvider;
import dev.medley.orders.payments.embedded.SignedNotice;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.util.Set;

/** Sends the notices of the embedded provider, signed like those of any other; each has its effect once by its id. */
@Singleton
class EmbeddedPaymentsInbox implements QueueConsumer {

    private static final String CHANGED = "embedded-payment.changed";

    private final Queues queues;
    private final EmbeddedProvider provider;
    private final NoticeIntake intake;

    EmbeddedPaymentsInbox(Queues queues, EmbeddedProvider provider, NoticeIntake intake) {
        this.queues = queues;
        this.provider = provider;
        this.intake = intake;
    }

    /** What matters of the event here. */
    @EventType(CHANGED)
    @Serdeable
    record Changed(String reference) {}

    @Override
    public String queue() {
        return "orders-payments";
    }

    @Override
    public Set<String> types() {
        return Set.of(CHANGED);
    }

    @Override
    public void consume(QueueMessage message) {
        Event event = queues.read(message);
        SignedNotice notice = provider.settle(queues.data(event, Changed.class).reference(), event.id());
        intake.receive(provider.name(), notice.signature(), notice.body());
    }
}
