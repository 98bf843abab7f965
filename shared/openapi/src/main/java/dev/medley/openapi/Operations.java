package dev.medley.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;

/** The operations of an OpenAPI document. */
public final class Operations {

    private static final Set<String> METHODS = Set.of("get", "put", "post", "patch", "delete");

    private Operations() {}

    /** One of them, with its path template and its method in small letters. */
    public record Operation(String path, String method, ObjectNode node) {

        public String id() {
            return node.path("operationId").asText();
        }

        /** What its caller needs by permission; empty where anybody may call it. */
        List<String> needs() {
            return JsonTree.stream(node.path("security"))
                    .flatMap(security -> JsonTree.stream(security.path("bearer")))
                    .map(JsonNode::asText)
                    .toList();
        }

        boolean hasParameter(String name) {
            return JsonTree.stream(node.path("parameters"))
                    .anyMatch(parameter -> parameter.path("name").asText().equals(name));
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    public static List<Operation> of(JsonNode document) {
        return document.path("paths").properties().stream()
                .flatMap(path -> path.getValue().properties().stream()
                        .filter(method -> METHODS.contains(method.getKey()))
                        .map(method -> new Operation(path.getKey(), method.getKey(), (ObjectNode) method.getValue())))
                .toList();
    }
}
