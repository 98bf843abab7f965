package dev.medley.webhooks.catalogue;

import io.micronaut.json.tree.JsonNode;

/**
 * A type of events that can be heard of.
 *
 * @param dataSchema JSON Schema of what such an event says
 * @param exampleData what one may say
 */
public record PublicEventType(String name, JsonNode dataSchema, JsonNode exampleData) {

    /** The group that it is in: {@code recording.*} for {@code recording.ready}. */
    public String group() {
        return name.substring(0, name.indexOf('.')) + ".*";
    }
}
