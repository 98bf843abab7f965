package dev.medley.events;

/**
 * A message as a queue delivered it.
 *
 * @param receives how often it has been delivered, this time included
 */
public record QueueMessage(String id, String body, int receives) {}
