package dev.medley.realtime.history;

import dev.medley.storage.Json;
import java.time.Instant;
import java.util.UUID;

/**
 * What happened, on a channel.
 *
 * @param eventId the id of the event, the same on every channel that it is told on
 * @param data those members of the event's data that the channel shows
 */
public record StoredMessage(long offset, UUID eventId, String event, UUID subjectId, Instant occurredAt, Json data) {}
