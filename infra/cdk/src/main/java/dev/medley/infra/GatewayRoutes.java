package dev.medley.infra;

import dev.medley.topology.CrossOrigin;
import dev.medley.topology.Function;
import dev.medley.topology.Topology;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.awscdk.Aws;

/**
 * The routes of the REST API as the OpenAPI document that API Gateway reads. One document and not a resource for each path
 * and method: a stack holds 500 resources at most, whatever their size.
 */
final class GatewayRoutes {

    private static final String INTEGRATION = "x-amazon-apigateway-integration";
    private static final String PROXY = "proxy";
    private static final String ALLOWED_ORIGIN = "Access-Control-Allow-Origin";

    private final Stage stage;
    private final Arns arns;

    GatewayRoutes(Stage stage) {
        this.stage = stage;
        this.arns = new Arns(stage);
    }

    /** The document, its maps in an order of their own, so that each synthesis writes the same. */
    Map<String, Object> document(Topology topology) {
        Map<String, Object> paths = new TreeMap<>();
        topology.functions()
                .forEach(function -> function.paths().forEach(path -> {
                    paths.put(path, methods(function, List.of()));
                    paths.put(path + "/{" + PROXY + "+}", methods(function, List.of(proxy())));
                }));
        return new TreeMap<>(Map.of(
                "openapi",
                "3.0.1",
                "info",
                new TreeMap<>(Map.of("title", stage.named("api"), "version", "1")),
                "paths",
                paths));
    }

    private Map<String, Object> methods(Function function, List<Map<String, Object>> parameters) {
        return new TreeMap<>(Map.of(
                "options",
                new TreeMap<>(
                        Map.of("parameters", parameters, "responses", preflightResponses(), INTEGRATION, preflight())),
                "x-amazon-apigateway-any-method",
                new TreeMap<>(Map.of("parameters", parameters, "responses", Map.of(), INTEGRATION, call(function)))));
    }

    private static Map<String, Object> proxy() {
        return new TreeMap<>(Map.of("in", "path", "name", PROXY, "required", true, "schema", Map.of("type", "string")));
    }

    private Map<String, Object> call(Function function) {
        String uri = "arn:%s:apigateway:%s:lambda:path/2015-03-31/functions/%s:%s/invocations"
                .formatted(Aws.PARTITION, Aws.REGION, arns.lambda(function.apiLambda()), Arns.LIVE);
        return new TreeMap<>(Map.of("httpMethod", "POST", "type", "aws_proxy", "uri", uri));
    }

    /** Preflights are answered without a function. */
    private Map<String, Object> preflight() {
        Map<String, String> headers = preflightHeaders().entrySet().stream()
                .collect(Collectors.toMap(
                        header -> "method.response.header." + header.getKey(),
                        header -> "'%s'".formatted(header.getValue()),
                        (one, other) -> one,
                        TreeMap::new));
        Map<String, Object> answer = new TreeMap<>(Map.of(
                "statusCode",
                "204",
                "responseParameters",
                headers,
                "responseTemplates",
                Map.of("application/json", originTemplate())));
        return new TreeMap<>(Map.of(
                "type",
                "mock",
                "requestTemplates",
                Map.of("application/json", "{ statusCode: 204 }"),
                "responses",
                Map.of("default", answer)));
    }

    private Map<String, Object> preflightResponses() {
        Map<String, Object> headers = new TreeMap<>();
        preflightHeaders().keySet().forEach(header -> headers.put(header, Map.of("schema", Map.of("type", "string"))));
        return Map.of("204", new TreeMap<>(Map.of("description", "What pages may send", "headers", headers)));
    }

    private Map<String, String> preflightHeaders() {
        return new TreeMap<>(Map.of(
                ALLOWED_ORIGIN,
                stage.site().origins().getFirst(),
                "Access-Control-Allow-Credentials",
                "true",
                "Access-Control-Allow-Headers",
                String.join(",", CrossOrigin.REQUEST_HEADERS),
                "Access-Control-Allow-Methods",
                String.join(",", CrossOrigin.METHODS),
                "Access-Control-Max-Age",
                "3600",
                "Vary",
                "Origin"));
    }

    /** Names the origin that asks, if it is one of several that may (a header names one only). */
    private String originTemplate() {
        List<String> others =
                stage.site().origins().subList(1, stage.site().origins().size());
        if (others.isEmpty()) {
            return "";
        }
        String isOther = others.stream().map("$origin == \"%s\""::formatted).collect(Collectors.joining(" || "));
        return Stream.of(
                        "#set($origin = $input.params(\"Origin\"))",
                        "#if(%s)".formatted(isOther),
                        "#set($context.responseOverride.header.%s = $origin)".formatted(ALLOWED_ORIGIN),
                        "#end")
                .collect(Collectors.joining("\n"));
    }
}
