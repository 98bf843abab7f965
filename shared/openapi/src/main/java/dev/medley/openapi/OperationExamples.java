package dev.medley.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.medley.openapi.Operations.Operation;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Requests and answers by operation, taken from tests that ran. For each status there is an exchange: {@code parameters}
 * and {@code request}, if it had any, and the {@code answer}.
 */
final class OperationExamples {

    private final ObjectNode byOperation = JsonNodeFactory.instance.objectNode();

    /** @param functions the examples of each function */
    OperationExamples(List<ObjectNode> functions) {
        functions.forEach(byOperation::setAll);
    }

    /** One problem of each code. */
    Map<String, JsonNode> problems() {
        Map<String, JsonNode> problems = new TreeMap<>();
        byOperation.forEach(operation -> operation.forEach(exchange -> {
            JsonNode answer = exchange.path("answer");
            if (answer.has("code") && answer.has("type")) {
                problems.putIfAbsent(answer.path("code").asText(), answer);
            }
        }));
        return problems;
    }

    void addTo(Operation operation) {
        JsonNode exchanges = byOperation.path(operation.id());
        exchanges.properties().stream()
                .filter(exchange -> exchange.getKey().startsWith("2"))
                .findFirst()
                .ifPresent(exchange -> addRequest(operation.node(), exchange.getValue()));
        exchanges.properties().forEach(exchange -> {
            JsonNode response = operation.node().path("responses").path(exchange.getKey());
            addTo(response, exchange.getValue().path("answer"));
        });
    }

    private static void addRequest(ObjectNode operation, JsonNode exchange) {
        addTo(operation.path("requestBody"), exchange.path("request"));
        operation.path("parameters").forEach(parameter -> {
            JsonNode value =
                    exchange.path("parameters").path(parameter.path("name").asText());
            if (!value.isMissingNode()) {
                ((ObjectNode) parameter).set("example", value);
            }
        });
    }

    /** A text that is no JSON belongs to the one media type that is named in it. */
    private static void addTo(JsonNode described, JsonNode value) {
        if (value.isMissingNode()) {
            return;
        }
        String only = value.path("mediaType").asText();
        described.path("content").properties().forEach(content -> {
            boolean isText = value.has("mediaType");
            if (isText ? content.getKey().equals(only) : content.getKey().contains("json")) {
                ((ObjectNode) content.getValue()).set("example", isText ? value.get("text") : value);
            }
        });
    }
}
