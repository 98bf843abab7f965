package dev.medley.generation;

import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** JSON that a model wrote: what is not of the kind that it should be is missing or empty. */
record AnswerNode(JsonNode node) {

    /** Nothing where it is no JSON. */
    static AnswerNode parse(String text, JsonMapper json) {
        try {
            JsonNode node = json.readValue(text, JsonNode.class);
            return new AnswerNode(node == null ? JsonNode.nullNode() : node);
        } catch (IOException | IllegalStateException _) {
            return new AnswerNode(JsonNode.nullNode());
        }
    }

    AnswerNode get(String name) {
        JsonNode member = node.isObject() ? node.get(name) : null;
        return new AnswerNode(member == null ? JsonNode.nullNode() : member);
    }

    boolean isMissing() {
        return node.isNull();
    }

    /** Empty where it is no text. */
    String text() {
        return node.isString() ? node.getStringValue().strip() : "";
    }

    @Nullable
    String textOrNull(String name) {
        AnswerNode member = get(name);
        return member.node.isString() ? member.text() : null;
    }

    /** Null where it is empty, too. */
    @Nullable
    String filled(String name) {
        String text = get(name).text();
        return text.isEmpty() ? null : text;
    }

    /** Not a number where it is none. */
    double number(String name) {
        JsonNode member = get(name).node;
        return member.isNumber() ? member.getDoubleValue() : Double.NaN;
    }

    boolean flag(String name) {
        JsonNode member = get(name).node;
        return member.isBoolean() && member.getBooleanValue();
    }

    <T> List<T> items(Function<AnswerNode, T> read) {
        List<T> items = new ArrayList<>();
        if (node.isArray()) {
            node.values().forEach(item -> items.add(read.apply(new AnswerNode(item))));
        }
        return items;
    }
}
