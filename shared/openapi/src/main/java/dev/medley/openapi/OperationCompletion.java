package dev.medley.openapi;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.medley.openapi.Operations.Operation;
import java.util.List;

/** Writes into an operation what follows from how it is declared: access, headers, and that it can be repeated. */
final class OperationCompletion {

    private OperationCompletion() {}

    static void complete(Operation operation) {
        ObjectNode node = operation.node();
        describeAccess(operation);
        if (node.path("x-idempotent").asBoolean()) {
            addParameter(node, "Idempotency-Key");
        }
        if (node.path("x-conditional").asBoolean()) {
            addParameter(node, "If-Match");
        }
        if (operation.method().equals("get") && node.path("responses").has("200")) {
            addParameter(node, "If-None-Match");
            JsonTree.refTo(((ObjectNode) node.get("responses")).putObject("304"), "responses", "NotModified");
        }
        addParameter(node, "Api-Version");
        node.path("responses").properties().forEach(response -> {
            if (response.getKey().startsWith("2")) {
                addHeaders(operation, (ObjectNode) response.getValue(), Integer.parseInt(response.getKey()));
            }
        });
        node.remove(List.of("x-idempotent", "x-conditional", "x-problems"));
    }

    private static void addHeaders(Operation operation, ObjectNode response, int status) {
        ResponseHeaders.addTo(response, status);
        ObjectNode headers = (ObjectNode) response.get("headers");
        if (operation.node().path("x-idempotent").asBoolean()) {
            ResponseHeaders.add(headers, "Idempotent-Replayed");
        }
        boolean isConditional = operation.node().path("x-conditional").asBoolean();
        if (status == 200 && (isConditional || operation.method().equals("get"))) {
            ResponseHeaders.add(headers, "ETag");
        }
    }

    private static void describeAccess(Operation operation) {
        ObjectNode node = operation.node();
        List<String> needs = operation.needs();
        if (needs.isEmpty()) {
            node.putArray("security");
        }
        String access = needs.isEmpty()
                ? "Anybody may call this."
                : "Needs the permission `" + needs.getFirst() + "`"
                        + (needs.contains("step-up") ? " and a sign-in of the last five minutes." : ".");
        String said = node.path("description").asText();
        node.put("description", said.isEmpty() ? access : said + "\n\n" + access);
    }

    private static void addParameter(ObjectNode node, String name) {
        JsonTree.refTo(node.withArray("parameters").addObject(), "parameters", name);
    }
}
