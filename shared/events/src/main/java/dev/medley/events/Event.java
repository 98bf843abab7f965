package dev.medley.events;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * Something that happened.
 *
 * @param id the same in every delivery
 * @param type noun and past participle: {@code recording.ready}
 * @param ownerId the account it happened to
 * @param subjectId what it happened to
 * @param data what a subscriber needs to know beside that; small, and nothing secret
 */
@Serdeable
@JsonIgnoreProperties(ignoreUnknown = true)
public record Event(UUID id, String type, Instant occurredAt, UUID ownerId, UUID subjectId, Map<String, String> data) {

    public Event {
        data = Map.copyOf(data);
    }
}
