package dev.medley.testkit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.medley.openapi.CommonProblems;
import dev.medley.openapi.FunctionDocument;
import dev.medley.openapi.Operations;
import dev.medley.openapi.Operations.Operation;
import dev.medley.topology.Function;
import dev.medley.topology.Medley;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What the documents of the functions on the class path promise, held against every answer that tests get: one with a
 * status or a problem's code that its operation does not declare fails the test.
 */
final class ApiContract {

    /** What is answered where there is no such operation, or before a request comes to it. */
    private static final Set<String> NOT_OF_OPERATIONS =
            Set.of("route-unknown", "method-not-allowed", "request-malformed", "body-too-large", "function-failed");

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<Route> ROUTES =
            FunctionDocument.onClassPath(Medley.TOPOLOGY.functions().stream()
                            .map(Function::name)
                            .toList())
                    .stream()
                    .flatMap(document -> Operations.of(document).stream())
                    .map(Route::to)
                    .sorted(Comparator.comparingInt(Route::parameters))
                    .toList();

    private record Route(Pattern path, int parameters, Operation operation) {
        static Route to(Operation operation) {
            String pattern = operation.path().replaceAll("\\{\\w+}", "[^/]+");
            return new Route(Pattern.compile(pattern), operation.path().split("\\{", -1).length, operation);
        }
    }

    private ApiContract() {}

    static void check(RecordedExchange recordedExchange) {
        operation(recordedExchange.method(), recordedExchange.path()).ifPresent(operation -> {
            if (recordedExchange.mediaType().startsWith("application/problem+json")) {
                checkProblem(operation, recordedExchange);
            } else if (recordedExchange.status() != 304 && !isDeclared(operation, recordedExchange.status())) {
                throw new AssertionError(operation + " answered " + recordedExchange.status()
                        + ", which its @ApiResponses do not declare");
            }
            ExampleRecorder.record(operation, recordedExchange);
        });
    }

    private static void checkProblem(Operation operation, RecordedExchange recordedExchange) {
        String code = json(recordedExchange.answer()).path("code").asText();
        if (!NOT_OF_OPERATIONS.contains(code)
                && !CommonProblems.codes(operation).contains(code)) {
            throw new AssertionError("%s answered %d with %s, which its @Problems do not declare"
                    .formatted(operation, recordedExchange.status(), code));
        }
    }

    private static boolean isDeclared(Operation operation, int status) {
        return operation.node().path("responses").has(Integer.toString(status));
    }

    /** The documented operation that a request is for, if it is for one. */
    private static Optional<Operation> operation(String method, String path) {
        String bare = path.contains("?") ? path.substring(0, path.indexOf('?')) : path;
        return ROUTES.stream()
                .filter(route -> route.path().matcher(bare).matches())
                .filter(route -> route.operation().method().equalsIgnoreCase(method))
                .map(Route::operation)
                .findFirst();
    }

    static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new AssertionError("Not JSON: " + text, e);
        }
    }
}
