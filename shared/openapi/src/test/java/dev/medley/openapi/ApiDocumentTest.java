package dev.medley.openapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ApiDocumentTest {

    private static final String PROBLEM = "/content/application~1problem+json";

    private final ProblemCatalogue catalogue = catalogue();

    private static ProblemCatalogue catalogue() {
        ProblemCatalogue catalogue = new ProblemCatalogue().add("thing-unknown", 404, "There is no such thing.");
        CommonProblems.all().forEach(common -> catalogue.add(common.code(), common.status(), common.code()));
        return catalogue;
    }

    private static ObjectNode function(String operation) {
        return Json.of("{'tags': [{'name': 'Things'}], 'paths': {'/api/things/{id}': " + operation + "}}");
    }

    private JsonNode document(String operation, String marks) {
        ObjectNode function = function(operation);
        FunctionDocument.mark(function, marks);
        return ApiDocument.of(Json.of("{}"), List.of(function), catalogue, new OperationExamples(List.of(EXAMPLES)));
    }

    private static final ObjectNode EXAMPLES = Json.of("""
            {'readThing': {
              '200': {'parameters': {'id': '1'}, 'answer': {'id': '1'}},
              '404 thing-unknown': {'answer': {'type': 't', 'status': 404, 'code': 'thing-unknown'}}}}""");

    private final JsonNode read = document("""
            {'get': {'operationId': 'readThing', 'parameters': [{'name': 'id', 'in': 'path'}],
              'responses': {'200': {'content': {'application/json': {}}}}, 'security': [{'bearer': ['thing:read:own']}]}}""", "readThing\t\tthing-unknown\t\t\n");

    @Test
    void declaredProblemsAreResponsesWithTheirCodes() {
        JsonNode response = resolved(read, read.at("/paths/~1api~1things~1{id}/get/responses/404"));
        assertThat(response.path("description").asText()).isEqualTo("- `thing-unknown`: There is no such thing.");
        assertThat(JsonTree.texts(response.at(PROBLEM + "/schema/allOf/1/properties/code/enum")))
                .containsExactly("thing-unknown");
        assertThat(response.at(PROBLEM + "/examples/thing-unknown/value/status").asInt())
                .isEqualTo(404);
    }

    @Test
    void problemsThatFollowFromTheOperationComeWithIt() {
        assertThat(read.at("/paths/~1api~1things~1{id}/get/responses").properties())
                .extracting(Map.Entry::getKey)
                .contains("200", "304", "400", "401", "403", "404", "429", "500", "503")
                .doesNotContain("409", "413");
    }

    @Test
    void aReadHasATagAndAnExample() {
        JsonNode operation = read.at("/paths/~1api~1things~1{id}/get");
        assertThat(operation.at("/responses/200/headers").has("ETag")).isTrue();
        assertThat(operation.at("/responses/200/content/application~1json/example"))
                .isEqualTo(Json.of("{'id': '1'}"));
        assertThat(operation.at("/parameters/0/example").asText()).isEqualTo("1");
        assertThat(operation.path("description").asText()).contains("`thing:read:own`");
    }

    @Test
    void whatAnybodyMayCallSaysSo() {
        JsonNode open = document("{'get': {'operationId': 'openThing', 'responses': {}}}", "openThing\t\t\t\t\n");
        assertThat(open.at("/paths/~1api~1things~1{id}/get/security")).isEmpty();
        assertThat(open.at("/paths/~1api~1things~1{id}/get/responses").has("401"))
                .isFalse();
    }

    @Test
    void anIdempotentOperationTakesAKey() {
        JsonNode operation = document(
                        "{'post': {'operationId': 'makeThing', 'responses': {'201': {}}}}",
                        "makeThing\tidempotent\t\t\t\n")
                .at("/paths/~1api~1things~1{id}/post");
        assertThat(operation.at("/parameters/0/$ref").asText()).endsWith("/Idempotency-Key");
        assertThat(operation.at("/responses/201/headers").properties())
                .extracting(Map.Entry::getKey)
                .contains("Location", "Idempotent-Replayed");
        assertThat(operation.path("responses").has("409")).isTrue();
        assertThat(operation.has("x-idempotent")).isFalse();
    }

    @Test
    void anEditThatTakesIfMatchSaysWhatHappensToStaleOnes() {
        JsonNode operation = document(
                        "{'put': {'operationId': 'putThing', 'responses': {'200': {}}}}", "putThing\t\t\t\tif-match\n")
                .at("/paths/~1api~1things~1{id}/put");
        assertThat(parameters(operation)).containsExactly("If-Match", "Api-Version");
        assertThat(operation.at("/responses/200/headers").has("ETag")).isTrue();
        assertThat(operation.path("responses").has("412")).isTrue();
    }

    @Test
    void aListTakesLimitAndCursor() {
        JsonNode operation = list("page ");
        assertThat(parameters(operation)).containsExactly("limit", "cursor", "If-None-Match", "Api-Version");
        assertThat(operation.at("/parameters/0/schema/maximum").asInt()).isEqualTo(100);
        assertThat(codes(operation, "422"))
                .contains("cursor-invalid", "limit-invalid")
                .doesNotContain("sort-invalid");
    }

    @Test
    void aListThatIsSortedNamesItsFields() {
        JsonNode operation = list("page price name");
        assertThat(parameters(operation)).contains("sort");
        assertThat("-price,name")
                .matches(operation.at("/parameters/2/schema/pattern").asText());
        assertThat("size")
                .doesNotMatch(operation.at("/parameters/2/schema/pattern").asText());
        assertThat(codes(operation, "422")).contains("sort-invalid");
    }

    @Test
    void aCodeThatNothingAnswersWithFailsTheBuild() {
        assertThatIllegalStateException()
                .isThrownBy(() -> document("{'get': {'operationId': 'readThing'}}", "readThing\t\tthing-lost\t\t\n"))
                .withMessageContaining("thing-lost");
    }

    @Test
    void twoFunctionsDoNotDescribeTheSameDifferently() {
        assertThatIllegalStateException()
                .isThrownBy(() -> DocumentMerger.merge(
                        Json.of("{}"),
                        List.of(function("{'get': {'summary': 'a'}}"), function("{'get': {'summary': 'b'}}"))))
                .withMessageContaining("/api/things/{id}");
    }

    private JsonNode listDocument = Json.of("{}");

    private JsonNode list(String page) {
        listDocument = document(
                "{'get': {'operationId': 'listThings', 'responses': {'200': {}}}}", "listThings\t\t\t" + page + "\t\n");
        return listDocument.at("/paths/~1api~1things~1{id}/get");
    }

    private static List<String> parameters(JsonNode operation) {
        return JsonTree.stream(operation.path("parameters"))
                .map(parameter -> parameter.has("name")
                        ? parameter.path("name").asText()
                        : JsonTree.ref(parameter).replaceFirst(".*/", ""))
                .toList();
    }

    private List<String> codes(JsonNode operation, String status) {
        JsonNode response = resolved(listDocument, operation.path("responses").path(status));
        return JsonTree.texts(response.at(PROBLEM + "/schema/allOf/1/properties/code/enum"));
    }

    private static JsonNode resolved(JsonNode document, JsonNode reference) {
        String name = JsonTree.ref(reference).replace("#/components/responses/", "");
        return document.path("components").path("responses").path(name);
    }
}
