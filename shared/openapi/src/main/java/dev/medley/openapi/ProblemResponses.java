package dev.medley.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.medley.openapi.Operations.Operation;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Makes responses of the codes that operations declare, one for each status, with its codes spelled out. */
final class ProblemResponses {

    private static final String TYPE = "application/problem+json";

    private final ObjectNode document;
    private final ProblemCatalogue catalogue;
    private final Map<String, JsonNode> examples;

    /** @param examples a problem of each code that has been seen */
    ProblemResponses(ObjectNode document, ProblemCatalogue catalogue, Map<String, JsonNode> examples) {
        this.document = document;
        this.catalogue = catalogue;
        this.examples = examples;
    }

    void addTo(Operation operation) {
        Map<Integer, Set<String>> byStatus = new TreeMap<>();
        for (String code : CommonProblems.codes(operation)) {
            Set<Integer> statuses = catalogue.details(code).keySet();
            if (statuses.isEmpty()) {
                throw new IllegalStateException(operation + " declares " + code + ", with which nothing answers");
            }
            statuses.forEach(status ->
                    byStatus.computeIfAbsent(status, _ -> new TreeSet<>()).add(code));
        }
        ObjectNode responses = JsonTree.child(operation.node(), "responses");
        byStatus.keySet().removeIf(status -> responses.path(status.toString()).has("content"));
        byStatus.forEach((status, codes) -> {
            String name = status + "." + String.join(".", codes);
            ObjectNode shared = JsonTree.child(JsonTree.child(document, "components"), "responses");
            if (!shared.has(name)) {
                describe(shared.putObject(name), status, codes);
            }
            JsonTree.refTo(responses.putObject(status.toString()), "responses", name);
        });
    }

    private void describe(ObjectNode response, int status, Set<String> codes) {
        response.put(
                "description",
                codes.stream()
                        .map(code -> "- `" + code + "`: "
                                + String.join(" Or: ", catalogue.details(code).get(status)))
                        .collect(Collectors.joining("\n")));
        ResponseHeaders.addTo(response, status);
        ObjectNode content = response.putObject("content").putObject(TYPE);
        ArrayNode all = content.putObject("schema").putArray("allOf");
        JsonTree.refTo(all.addObject(), "schemas", "Problem");
        ObjectNode narrowed = all.addObject().put("type", "object");
        ObjectNode properties = narrowed.putObject("properties");
        properties.putObject("status").put("type", "integer").put("const", status);
        ArrayNode values = properties.putObject("code").put("type", "string").putArray("enum");
        codes.forEach(values::add);
        narrowed.putArray("required").add("status").add("code");
        codes.stream()
                .filter(code ->
                        examples.getOrDefault(code, document).path("status").asInt() == status)
                .forEach(code ->
                        JsonTree.child(content, "examples").putObject(code).set("value", examples.get(code)));
    }
}
