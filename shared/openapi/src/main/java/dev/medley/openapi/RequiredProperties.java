package dev.medley.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which properties are required: in what clients send, none that has a default; in what they get, also those that may be
 * null, because answers hold them always.
 */
final class RequiredProperties {

    /** On a property that is left out where it would be null. */
    private static final String MAY_BE_MISSING = "x-may-be-missing";

    private static final String SCHEMAS = "#/components/schemas/";

    private final JsonNode schemas;
    private final Set<String> sent = new HashSet<>();
    private final Set<String> received = new HashSet<>();

    private RequiredProperties(ObjectNode document) {
        schemas = document.path("components").path("schemas");
        Operations.of(document).forEach(operation -> {
            collect(operation.node().path("requestBody"), sent);
            collect(operation.node().path("parameters"), sent);
            collect(operation.node().path("responses"), received);
        });
    }

    static void correct(ObjectNode document) {
        RequiredProperties required = new RequiredProperties(document);
        required.schemas.properties().forEach(schema -> {
            if (schema.getValue() instanceof ObjectNode object
                    && object.path("properties").isObject()) {
                required.correct(object, schema.getKey());
            }
        });
    }

    private void correct(ObjectNode schema, String name) {
        Set<String> names = new TreeSet<>(JsonTree.texts(schema.path("required")));
        JsonNode properties = schema.get("properties");
        names.removeIf(property -> !properties.has(property));
        if (sent.contains(name)) {
            names.removeIf(property -> properties.get(property).has("default"));
        } else if (received.contains(name)) {
            properties.properties().stream()
                    .filter(property -> isAlwaysThere(property.getValue()))
                    .forEach(property -> names.add(property.getKey()));
        }
        schema.remove("required");
        if (!names.isEmpty()) {
            ArrayNode required = schema.putArray("required");
            names.forEach(required::add);
        }
    }

    private static boolean isAlwaysThere(JsonNode property) {
        return SchemaRepair.mayBeNull(property) && !property.has(MAY_BE_MISSING);
    }

    private void collect(JsonNode node, Set<String> found) {
        String ref = JsonTree.ref(node);
        if (ref.startsWith(SCHEMAS)) {
            String name = ref.substring(SCHEMAS.length());
            if (found.add(name)) {
                collect(schemas.path(name), found);
            }
        }
        node.forEach(child -> collect(child, found));
    }
}
