package dev.medley.models.cloud;

import io.micronaut.json.tree.JsonNode;
import java.util.List;
import java.util.Map;

/** Makes JSON, and looks into it. */
final class JsonNodes {

    private JsonNodes() {}

    static JsonNode object(Map<String, JsonNode> members) {
        return JsonNode.createObjectNode(members);
    }

    static JsonNode array(List<JsonNode> elements) {
        return JsonNode.createArrayNode(elements);
    }

    static JsonNode text(String text) {
        return JsonNode.createStringNode(text);
    }

    static JsonNode number(int number) {
        return JsonNode.createNumberNode(number);
    }

    static JsonNode flag(boolean flag) {
        return JsonNode.createBooleanNode(flag);
    }

    static JsonNode message(String role, String content) {
        return object(Map.of("role", text(role), "content", text(content)));
    }

    /** A member of an object; JSON's null where there is none. */
    static JsonNode member(JsonNode node, String name) {
        JsonNode member = node.isObject() ? node.get(name) : null;
        return member == null ? JsonNode.nullNode() : member;
    }

    /** The text of a member; empty where it has none. */
    static String text(JsonNode node, String name) {
        JsonNode member = member(node, name);
        return member.isString() ? member.getStringValue() : "";
    }

    /** The number of a member; 0 where it has none. */
    static int number(JsonNode node, String name) {
        JsonNode member = member(node, name);
        return member.isNumber() ? (int) Math.clamp(member.getDoubleValue(), 0, Integer.MAX_VALUE) : 0;
    }
}
