package dev.medley.webhooks.catalogue;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** What is posted of a type of events, as a JSON Schema and as an example. */
public final class PayloadSchema {

    private static final Instant EXAMPLE_TIME = Instant.parse("2026-11-28T09:30:00Z");
    private static final UUID EXAMPLE_ID = UUID.fromString("019ac9b2-6340-7c1e-8f3a-5b2d9e014c77");
    private static final UUID EXAMPLE_OWNER = UUID.fromString("019a8b10-1111-7abc-9def-0123456789ab");
    private static final UUID EXAMPLE_SUBJECT = UUID.fromString("019ac9b2-5000-7fed-8cba-ba9876543210");

    private PayloadSchema() {}

    /** The schema, which lets members be added. */
    public static Map<String, Object> of(PublicEventType type) {
        Map<String, Object> properties = new TreeMap<>();
        properties.put("type", Map.of("const", type.name()));
        properties.put("timestamp", Map.of("type", "string", "format", "date-time"));
        properties.put("version", Map.of("type", "string", "format", "date"));
        properties.put("sequence", Map.of("type", "integer", "format", "int64"));
        List.of("id", "ownerId", "subjectId")
                .forEach(name -> properties.put(name, Map.of("type", "string", "format", "uuid")));
        properties.put("data", members(type));
        return new TreeMap<>(Map.of(
                "$schema",
                "https://json-schema.org/draft/2020-12/schema",
                "type",
                "object",
                "properties",
                properties,
                "required",
                List.copyOf(properties.keySet())));
    }

    /** An example of this version. */
    public static WebhookPayload example(PublicEventType type, String version) {
        return new WebhookPayload(
                type.name(),
                EXAMPLE_TIME,
                EXAMPLE_ID,
                version,
                WebhookPayload.sequenceOf(EXAMPLE_ID),
                EXAMPLE_OWNER,
                EXAMPLE_SUBJECT,
                type.exampleData());
    }

    private static Object members(PublicEventType type) {
        return type.dataSchema().getValue() instanceof Map<?, ?> schema ? schema : Map.of();
    }
}
