package dev.medley.models.cloud;

import io.micronaut.json.tree.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.StreamSupport;
import software.amazon.awssdk.core.SdkNumber;
import software.amazon.awssdk.core.document.Document;

/** JSON to the documents of the AWS SDK, and back. */
final class JsonDocuments {

    private JsonDocuments() {}

    static Document toDocument(JsonNode node) {
        if (node.isObject()) {
            Map<String, Document> members = new LinkedHashMap<>();
            node.entries().forEach(member -> members.put(member.getKey(), toDocument(member.getValue())));
            return Document.fromMap(members);
        }
        if (node.isArray()) {
            return Document.fromList(StreamSupport.stream(node.values().spliterator(), false)
                    .map(JsonDocuments::toDocument)
                    .toList());
        }
        if (node.isNumber()) {
            return number(node.getDoubleValue());
        }
        if (node.isBoolean()) {
            return Document.fromBoolean(node.getBooleanValue());
        }
        return node.isString() ? Document.fromString(node.getStringValue()) : Document.fromNull();
    }

    /** What is too large for a number here counts as missing. */
    private static Document number(double value) {
        return Double.isFinite(value) ? Document.fromNumber(SdkNumber.fromDouble(value)) : Document.fromNull();
    }

    static JsonNode toJson(Document document) {
        if (document.isMap()) {
            Map<String, JsonNode> members = new LinkedHashMap<>();
            document.asMap().forEach((name, value) -> members.put(name, toJson(value)));
            return JsonNode.createObjectNode(members);
        }
        if (document.isList()) {
            return JsonNode.createArrayNode(
                    document.asList().stream().map(JsonDocuments::toJson).toList());
        }
        if (document.isNumber()) {
            return JsonNode.createNumberNode(document.asNumber().bigDecimalValue());
        }
        if (document.isBoolean()) {
            return JsonNode.createBooleanNode(document.asBoolean());
        }
        return document.isString() ? JsonNode.createStringNode(document.asString()) : JsonNode.nullNode();
    }
}
