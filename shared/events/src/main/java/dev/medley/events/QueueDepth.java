package dev.medley.events;

/**
 * How many messages a queue has, by SQS's own count, which is about right.
 *
 * @param waiting those that wait to be delivered
 * @param inFlight those that are being worked on, or are hidden after a failure
 * @param dead those that were given up
 */
public record QueueDepth(String queue, long waiting, long inFlight, long dead) {}
