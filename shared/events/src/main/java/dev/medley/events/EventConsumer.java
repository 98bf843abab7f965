package dev.medley.events;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** A queue whose every event has one effect, once. */
public final class EventConsumer implements QueueConsumer {

    private final String queue;
    private final Queues queues;
    private final Inbox inbox;
    private final Map<String, Consumer<Event>> effects = new HashMap<>();

    public EventConsumer(String queue, Queues queues, Inbox inbox) {
        this.queue = queue;
        this.queues = queues;
        this.inbox = inbox;
    }

    /**
     * A consumer of all events that come to a queue.
     *
     * @param effect runs in the transaction that notes the event
     */
    public static QueueConsumer ofAll(String queue, Queues queues, Inbox inbox, Consumer<Event> effect) {
        return new QueueConsumer() {
            @Override
            public String queue() {
                return queue;
            }

            @Override
            public void consume(QueueMessage message) {
                Event event = queues.read(message);
                inbox.once(queue, event, () -> effect.accept(event));
            }
        };
    }

    /**
     * The same consumer, which takes events of one type more.
     *
     * @param effect runs in the transaction that notes the event
     */
    public EventConsumer on(String type, Consumer<Event> effect) {
        if (effects.put(type, effect) != null) {
            throw new IllegalArgumentException(queue + " has two effects of " + type);
        }
        return this;
    }

    /**
     * The same for events whose data matter.
     *
     * @param data a record of the consumer's own, with the {@link EventType} and those fields of the announced record that
     *     it needs
     */
    public <T> EventConsumer on(Class<T> data, BiConsumer<Event, T> effect) {
        return on(Event.typeOf(data), event -> effect.accept(event, queues.data(event, data)));
    }

    @Override
    public Set<String> types() {
        return Set.copyOf(effects.keySet());
    }

    @Override
    public String queue() {
        return queue;
    }

    @Override
    public void consume(QueueMessage message) {
        accept(queues.read(message));
    }

    /** Takes an event that was read already. */
    public void accept(Event event) {
        Consumer<Event> effect = effects.get(event.type());
        if (effect == null) {
            throw new IllegalArgumentException(event.type() + " is not for " + queue);
        }
        inbox.once(queue, event, () -> effect.accept(event));
    }
}
