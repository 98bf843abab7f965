package dev.medley.events;

import java.util.Set;

/**
 * Works through the messages of one queue. Anything that is thrown, an {@link Error} too, puts the message back until it
 * lands in the dead letters; a {@link Postponement} says when it comes back.
 */
public interface QueueConsumer {

    /** The queue's name in the topology. */
    String queue();

    /** The types of the events that it takes; empty where it takes anything that comes, or no events. */
    default Set<String> types() {
        return Set.of();
    }

    void consume(QueueMessage message);

    /** Told when a message has failed for the last time, before it goes to the dead letters. */
    default void giveUp(QueueMessage message, Throwable cause) {}
}
