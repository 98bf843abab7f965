package dev.medley.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** What passes over a JSON document need. */
final class JsonTree {

    private JsonTree() {}

    /** Shows every object to the visitor, the inner ones first. */
    static void visit(JsonNode node, Consumer<ObjectNode> visitor) {
        List.copyOf(children(node)).forEach(child -> visit(child, visitor));
        if (node instanceof ObjectNode object) {
            visitor.accept(object);
        }
    }

    private static List<JsonNode> children(JsonNode node) {
        return stream(node).toList();
    }

    static Stream<JsonNode> stream(JsonNode node) {
        return StreamSupport.stream(node.spliterator(), false);
    }

    static List<String> texts(JsonNode array) {
        return stream(array).map(JsonNode::asText).toList();
    }

    static boolean contains(JsonNode array, String text) {
        return stream(array).anyMatch(value -> value.asText().equals(text));
    }

    static void removeIf(ArrayNode array, Predicate<JsonNode> condition) {
        for (int i = array.size() - 1; i >= 0; i--) {
            if (condition.test(array.get(i))) {
                array.remove(i);
            }
        }
    }

    /** The object of this name, made where there is none. */
    static ObjectNode child(ObjectNode parent, String name) {
        return parent.get(name) instanceof ObjectNode child ? child : parent.putObject(name);
    }

    static String ref(JsonNode node) {
        return node.path("$ref").asText();
    }

    static ObjectNode refTo(ObjectNode place, String section, String name) {
        return place.put("$ref", "#/components/" + section + "/" + name);
    }
}
