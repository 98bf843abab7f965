package dev.medley.infra;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a role may do, judged as IAM judges it, as far as the policies of functions go. */
record Policy(List<Statement> statements) {

    /**
     * Statements that allow; the templates have no others in the policies of roles.
     *
     * @param otherThan where it is good for every resource but these; empty where {@code resources} are named
     */
    record Statement(List<String> actions, List<String> resources, List<String> otherThan, JsonNode condition) {

        boolean isAbout(String resource) {
            return otherThan.isEmpty() ? matches(resources, resource) : !matches(otherThan, resource);
        }
    }

    /**
     * A call, and what is known of it.
     *
     * @param facts condition key -> values
     */
    record Call(String action, String resource, Map<String, List<String>> facts) {}

    static Policy of(ResolvedTemplate template, String role) {
        return new Policy(template.resources()
                .valueStream()
                .filter(resource -> resource.path("Type").asText().equals("AWS::IAM::Policy"))
                .filter(policy ->
                        policy.at("/Properties/Roles").findValuesAsText("Ref").contains(role))
                .flatMap(policy ->
                        policy.at("/Properties/PolicyDocument/Statement").valueStream())
                .map(statement -> new Statement(
                        texts(template, statement.path("Action")),
                        texts(template, statement.path("Resource")),
                        texts(template, statement.path("NotResource")),
                        statement.path("Condition")))
                .toList());
    }

    boolean allows(Call call) {
        return statements.stream()
                .anyMatch(statement -> matches(statement.actions(), call.action())
                        && statement.isAbout(call.resource())
                        && holds(statement.condition(), call.facts()));
    }

    private static List<String> texts(ResolvedTemplate template, JsonNode value) {
        Stream<JsonNode> values = value.isArray() || value.isMissingNode() ? value.valueStream() : Stream.of(value);
        return values.map(template::text).toList();
    }

    private static boolean matches(List<String> patterns, String text) {
        return patterns.stream()
                .anyMatch(pattern -> Pattern.matches(
                        "\\Q" + pattern.replace("*", "\\E.*\\Q").replace("?", "\\E.\\Q") + "\\E", text));
    }

    private static boolean holds(JsonNode condition, Map<String, List<String>> facts) {
        return condition.properties().stream()
                .allMatch(operator -> operator.getValue().properties().stream()
                        .allMatch(wanted -> holds(
                                operator.getKey(), facts.getOrDefault(wanted.getKey(), List.of()), wanted.getValue())));
    }

    private static boolean holds(String operator, List<String> facts, JsonNode wanted) {
        List<String> values =
                wanted.isArray() ? wanted.valueStream().map(JsonNode::asText).toList() : List.of(wanted.asText());
        return switch (operator) {
            case "StringEquals" -> facts.stream().anyMatch(values::contains);
            case "ForAllValues:StringEquals" -> values.containsAll(facts);
            case "Null" -> values.contains(String.valueOf(facts.isEmpty()));
            default -> throw new IllegalArgumentException("What is " + operator + "?");
        };
    }
}
