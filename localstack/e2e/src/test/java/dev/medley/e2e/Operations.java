package dev.medley.e2e;

import dev.medley.testkit.Api;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.parser.OpenAPIV3Parser;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Every operation of the published OpenAPI document. */
final class Operations {

    private static final Pattern PARAMETER = Pattern.compile("\\{(\\w+)}");
    private static final String STEP_UP = "step-up";

    private Operations() {}

    /**
     * An operation.
     *
     * @param needs what its document says that a caller needs; empty where anybody may call it
     * @param schemas those of the document, by name
     */
    record Documented(
            String method, String path, Operation operation, List<String> needs, Map<String, Schema> schemas) {

        boolean isPublic() {
            return needs.isEmpty();
        }

        boolean needsStepUp() {
            return needs.contains(STEP_UP);
        }

        /** The permission that it takes. */
        String permission() {
            return needs.stream()
                    .filter(need -> !need.equals(STEP_UP))
                    .findFirst()
                    .orElseThrow();
        }

        /** Its path with something that does not exist in every place. */
        String anywhere() {
            return PARAMETER.matcher(path).replaceAll(Documented::nothing);
        }

        private static String nothing(MatchResult parameter) {
            return parameter.group(1).toLowerCase(java.util.Locale.ROOT).endsWith("id")
                    ? UUID.randomUUID().toString()
                    : "none";
        }

        /** Its parameters in a place, such as the query. */
        Stream<Parameter> parameters(String in) {
            return Stream.ofNullable(operation.getParameters())
                    .flatMap(List::stream)
                    .filter(parameter -> in.equals(parameter.getIn()));
        }

        /** The schema of its JSON body, where it takes one. */
        @Nullable
        Schema<?> body() {
            return operation.getRequestBody() == null
                    ? null
                    : operation
                            .getRequestBody()
                            .getContent()
                            .values()
                            .iterator()
                            .next()
                            .getSchema();
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    static List<Documented> all() {
        return of(Stage.api());
    }

    /** Those of the document that is published there. */
    static List<Documented> of(Api api) {
        String json = api.get("/api/docs/openapi.json").is(200).body();
        OpenAPI document = new OpenAPIV3Parser().readContents(json, null, null).getOpenAPI();
        return document.getPaths().entrySet().stream()
                .flatMap(path -> path.getValue().readOperationsMap().entrySet().stream()
                        .map((Map.Entry<PathItem.HttpMethod, Operation> operation) -> new Documented(
                                operation.getKey().name(),
                                path.getKey(),
                                operation.getValue(),
                                needs(operation.getValue()),
                                document.getComponents().getSchemas())))
                .toList();
    }

    private static List<String> needs(Operation operation) {
        return operation.getSecurity() == null
                ? List.of()
                : operation.getSecurity().stream()
                        .flatMap(security -> security.getOrDefault("bearer", List.of()).stream())
                        .toList();
    }
}
