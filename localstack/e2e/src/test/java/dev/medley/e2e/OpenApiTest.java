package dev.medley.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The house rules for the OpenAPI document. */
class OpenApiTest {

    private final SwaggerParseResult parsed = new OpenAPIV3Parser()
            .readContents(Stage.api().get("/api/docs/openapi.json").is(200).body(), null, null);
    private final OpenAPI document = parsed.getOpenAPI();

    private record Named(String name, Operation operation) {}

    @Test
    void theDocumentIsValid() {
        assertThat(parsed.getMessages()).isEmpty();
        assertThat(document.getInfo().getTitle()).isEqualTo("Medley");
    }

    @Test
    void everyOperationSaysWhatItIsAndWhoMayCallIt() {
        assertThat(operations()).allSatisfy(named -> {
            assertThat(named.operation().getOperationId()).as(named.name()).matches("[a-z][A-Za-z]+");
            assertThat(named.operation().getSummary()).as(named.name()).isNotBlank();
            assertThat(named.operation().getTags()).as(named.name()).hasSize(1);
            assertThat(named.operation().getResponses()).as(named.name()).isNotEmpty();
        });
    }

    @Test
    void noTwoOperationsShareAnId() {
        assertThat(operations())
                .extracting(named -> named.operation().getOperationId())
                .doesNotHaveDuplicates();
    }

    @Test
    void nothingOfTheInsideLeaksIntoTheDocument() {
        assertThat(document.getComponents().getSchemas().keySet())
                .doesNotContain("Caller", "Client", "Principal", "HttpRequest");
    }

    @Test
    void whatMayBeNullIsOfOneOtherTypeOnly() {
        assertThat(document.getComponents().getSchemas().values())
                .flatExtracting(schema -> properties(schema).values())
                .allSatisfy(property -> assertThat(property.getTypes() == null ? Set.of() : property.getTypes())
                        .as(property.toString())
                        .hasSizeLessThanOrEqualTo(2));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Schema<?>> properties(Schema<?> schema) {
        return schema.getProperties() == null ? Map.of() : (Map<String, Schema<?>>) (Map<?, ?>) schema.getProperties();
    }

    private List<Named> operations() {
        return document.getPaths().entrySet().stream()
                .flatMap(path -> path.getValue().readOperationsMap().entrySet().stream()
                        .map((Map.Entry<PathItem.HttpMethod, Operation> operation) ->
                                new Named(operation.getKey() + " " + path.getKey(), operation.getValue())))
                .toList();
    }
}
