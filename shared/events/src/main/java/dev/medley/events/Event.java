package dev.medley.events;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened, as it travels.
 *
 * @param id the same in every delivery
 * @param type noun and past participle: {@code recording.ready}
 * @param ownerId the account it happened to
 * @param subjectId what it happened to
 * @param data the JSON object of its {@link EventData}
 * @param trace that it belongs to, see {@link dev.medley.kernel.TraceContext}; null where that is unknown
 */
@Serdeable
@JsonIgnoreProperties(ignoreUnknown = true)
public record Event(
        UUID id,
        String type,
        Instant occurredAt,
        UUID ownerId,
        UUID subjectId,
        JsonNode data,
        @Nullable String trace) {

    /** The type of the event that a record holds the data of. */
    public static String typeOf(Class<?> data) {
        EventType type = data.getAnnotation(EventType.class);
        if (type == null) {
            throw new IllegalArgumentException(data.getName() + " does not say which event it is");
        }
        return type.value();
    }

    /** What it says, as its owner reads it: without what it leaves open; what is inside of something under its path. */
    public Map<String, String> texts() {
        Map<String, String> texts = new HashMap<>();
        add("", data, texts);
        return Map.copyOf(texts);
    }

    private static void add(String prefix, JsonNode object, Map<String, String> texts) {
        object.entries().forEach(field -> {
            JsonNode value = field.getValue();
            String name = prefix + field.getKey();
            if (value.isObject()) {
                add(name + ".", value, texts);
            } else if (!value.isNull()) {
                texts.put(name, text(value));
            }
        });
    }

    private static String text(JsonNode value) {
        return value.isArray()
                ? StreamSupport.stream(value.values().spliterator(), false)
                        .map(Event::text)
                        .collect(Collectors.joining(","))
                : value.isObject() ? String.valueOf(value.getValue()) : value.coerceStringValue();
    }
}
