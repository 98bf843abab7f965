package dev.medley.events;

/**
 * What an event says beside what it happened to. A function declares its own events as records in one sealed interface,
 * {@code <Group>Events}, each with an {@link EventType}: small, and nothing secret. That interface is the contract that
 * subscribers rely on.
 */
public interface EventData {}
