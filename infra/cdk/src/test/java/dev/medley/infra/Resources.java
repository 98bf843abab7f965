package dev.medley.infra;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Resources of a CloudFormation template, by logical id. */
record Resources(Map<String, JsonNode> byId) {

    static Resources in(JsonNode template) {
        Map<String, JsonNode> byId = new LinkedHashMap<>();
        template.get("Resources").properties().forEach(entry -> byId.put(entry.getKey(), entry.getValue()));
        return new Resources(byId);
    }

    /** The properties of the resource of this logical id. */
    JsonNode get(JsonNode id) {
        return Objects.requireNonNull(byId.get(id.asText()), id::asText).get("Properties");
    }

    /** The properties of each resource of this type. */
    Stream<JsonNode> of(String type) {
        return whole(type).map(resource -> resource.path("Properties"));
    }

    /** Each resource of this type with what stands beside its properties. */
    Stream<JsonNode> whole(String type) {
        return byId.values().stream()
                .filter(resource -> type.equals(resource.get("Type").asText()));
    }

    /** The properties of the one resource of this type whose property has this value. */
    JsonNode one(String type, String property, String value) {
        return of(type).filter(properties -> value.equals(text(properties.path(property))))
                .collect(Collectors.collectingAndThen(Collectors.toList(), found -> {
                    if (found.size() != 1) {
                        throw new AssertionError(
                                found.size() + " resources " + type + " with " + property + " " + value);
                    }
                    return found.getFirst();
                }));
    }

    /** A value as text, with {@code ${...}} where CloudFormation fills something in. */
    static String text(JsonNode value) {
        if (value.isTextual()) {
            return value.asText();
        }
        Entry<String, JsonNode> call = value.isObject() && value.size() == 1
                ? value.properties().iterator().next()
                : null;
        return switch (call == null ? "" : call.getKey()) {
            case "Fn::Join" -> joined(value);
            case "Ref", "Fn::ImportValue" -> "${" + text(value.iterator().next()) + "}";
            case "Fn::GetAtt" ->
                "${" + value.at("/Fn::GetAtt/0").asText() + "."
                        + value.at("/Fn::GetAtt/1").asText() + "}";
            default -> value.toString();
        };
    }

    /** The texts of a value that is one text or a list of them. */
    static Stream<String> texts(JsonNode value) {
        return value.isArray() ? value.valueStream().map(Resources::text) : Stream.of(text(value));
    }

    private static String joined(JsonNode join) {
        return join.at("/Fn::Join/1")
                .valueStream()
                .map(Resources::text)
                .collect(Collectors.joining(join.at("/Fn::Join/0").asText()));
    }
}
