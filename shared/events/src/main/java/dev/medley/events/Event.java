package dev.medley.events;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.UUID;

/**
 * Something that happened, as it travels.
 *
 * @param id the same in every delivery
 * @param type noun and past participle: {@code recording.ready}
 * @param ownerId the account it happened to
 * @param subjectId what it happened to
 * @param data the JSON object of its {@link EventData}
 */
@Serdeable
@JsonIgnoreProperties(ignoreUnknown = true)
public record Event(UUID id, String type, Instant occurredAt, UUID ownerId, UUID subjectId, JsonNode data) {

    /** The type of the event that a record holds the data of. */
    public static String typeOf(Class<?> data) {
        EventType type = data.getAnnotation(EventType.class);
        if (type == null) {
            throw new IllegalArgumentException(data.getName() + " does not say which event it is");
        }
        return type.value();
    }
}
