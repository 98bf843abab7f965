package dev.medley.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import java.util.Set;

/** Puts right what the generator writes and JSON Schema 2020-12, which OpenAPI 3.1 uses, does not mean. */
final class SchemaRepair {

    /** Of what the items of a list are, where the generator does not say it. */
    static final String ITEMS = "x-items";

    private static final Set<String> MARKS =
            Set.of("exampleSetFlag", "implementation", "nullable", "x-pattern-message");

    private SchemaRepair() {}

    static void repair(ObjectNode document) {
        JsonNode schemas = document.path("components").path("schemas");
        JsonTree.visit(document, node -> sayItems(node, schemas));
        JsonTree.visit(document, SchemaRepair::repairObject);
        if (document.path("components").path("schemas").path("Currency") instanceof ObjectNode currency) {
            sayCurrency(currency);
        }
        document.path("components").path("schemas").properties().forEach(schema -> {
            if (schema.getValue() instanceof ObjectNode object) {
                removePhantom(object, schema.getKey());
            }
        });
    }

    private static void sayItems(ObjectNode list, JsonNode schemas) {
        String name = list.path(ITEMS).asText();
        list.remove(ITEMS);
        if (list.path("items") instanceof ObjectNode items && items.isEmpty()) {
            switch (name) {
                case "String" -> items.put("type", "string");
                case "UUID" -> items.put("type", "string").put("format", "uuid");
                default -> {
                    if (schemas.has(name)) {
                        items.put("$ref", "#/components/schemas/" + name);
                    }
                }
            }
        }
    }

    /** A currency is its code in JSON, whatever else the JDK knows of it. */
    private static void sayCurrency(ObjectNode schema) {
        schema.removeAll();
        schema.put("type", "string").put("pattern", "^[A-Z]{3}$").put("description", "ISO 4217");
    }

    private static void repairObject(ObjectNode node) {
        node.remove(MARKS);
        List.copyOf(node.properties()).stream()
                .filter(field -> field.getValue().isNull())
                .forEach(field -> node.remove(field.getKey()));
        narrowType(node);
        offerNull(node);
        if (node.path("allowableValues") instanceof ArrayNode values) {
            node.remove("allowableValues");
            node.set("enum", values);
        }
        if (node.path("pattern") instanceof TextNode pattern) {
            Patterns.rewrite(node, pattern.asText());
        }
        if (node.path("enum") instanceof ArrayNode values && mayBeNull(node)) {
            addNull(values);
        }
        if (node.path("properties").isObject() && !node.has("type")) {
            node.put("type", "object");
        }
        if (node.path("in").isTextual() && node.path("schema").isObject()) {
            repairParameter(node);
        }
    }

    /** A nullable string is {@code ["string", "null"]}, and no object. */
    private static void narrowType(ObjectNode node) {
        if (node.get("type") instanceof ArrayNode types && types.size() > 2 && mayBeNull(node)) {
            JsonTree.removeIf(types, type -> type.asText().equals("object"));
        }
    }

    /** Nothing is null and something else at the same time: it is one or the other. */
    private static void offerNull(ObjectNode node) {
        if (node.path("type").asText().equals("null") && node.path("allOf") instanceof ArrayNode all) {
            node.remove(List.of("type", "allOf"));
            ArrayNode any = node.putArray("anyOf");
            if (all.size() == 1) {
                any.add(all.get(0));
            } else {
                any.addObject().set("allOf", all);
            }
            any.addObject().put("type", "null");
        } else if (node.path("type").asText().equals("null") && node.has("additionalProperties")) {
            node.putArray("type").add("object").add("null");
        } else if (node.path("type").asText().equals("null") && node.has("description")) {
            // What may be null and is of no type besides: any value at all.
            node.remove("type");
        }
    }

    private static void addNull(ArrayNode values) {
        if (JsonTree.stream(values).noneMatch(JsonNode::isNull)) {
            values.addNull();
        }
    }

    static boolean mayBeNull(JsonNode schema) {
        return JsonTree.contains(schema.path("type"), "null")
                || JsonTree.stream(schema.path("anyOf"))
                        .anyMatch(choice -> choice.path("type").asText().equals("null"));
    }

    /** A parameter is there or is not; it has no way of being null. */
    private static void repairParameter(ObjectNode parameter) {
        ObjectNode schema = (ObjectNode) parameter.get("schema");
        if (schema.get("type") instanceof ArrayNode types) {
            JsonTree.removeIf(types, type -> type.asText().equals("null"));
            if (types.size() == 1) {
                schema.set("type", types.get(0));
            }
        }
        if (schema.get("enum") instanceof ArrayNode values) {
            JsonTree.removeIf(values, JsonNode::isNull);
        }
        if (schema.get("anyOf") instanceof ArrayNode choices) {
            JsonTree.removeIf(choices, choice -> choice.path("type").asText().equals("null"));
            if (choices.size() == 1 && choices.get(0) instanceof ObjectNode only) {
                schema.remove("anyOf");
                schema.setAll(only);
            }
        }
        if (!schema.path("type").asText().equals("array")) {
            parameter.remove("explode");
        }
    }

    /** A renamed property of a record whose schema has a name of its own is described twice, once under that name. */
    private static void removePhantom(ObjectNode schema, String name) {
        if (schema.path("properties").path(name).has("name")) {
            ((ObjectNode) schema.get("properties")).remove(name);
            if (schema.get("required") instanceof ArrayNode required) {
                JsonTree.removeIf(required, property -> property.asText().equals(name));
            }
        }
    }
}
