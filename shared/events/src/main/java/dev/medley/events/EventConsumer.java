package dev.medley.events;

import java.util.function.Consumer;

/** A queue whose every event has one effect, once. */
public final class EventConsumer implements QueueConsumer {

    private final String queue;
    private final Queues queues;
    private final Inbox inbox;
    private final Consumer<Event> effect;

    /**
     * Prepares a consumer.
     *
     * @param effect runs in the transaction that notes the event
     */
    public EventConsumer(String queue, Queues queues, Inbox inbox, Consumer<Event> effect) {
        this.queue = queue;
        this.queues = queues;
        this.inbox = inbox;
        this.effect = effect;
    }

    @Override
    public String queue() {
        return queue;
    }

    @Override
    public void consume(QueueMessage message) {
        Event event = queues.read(message);
        inbox.once(queue, event, () -> effect.accept(event));
    }
}
