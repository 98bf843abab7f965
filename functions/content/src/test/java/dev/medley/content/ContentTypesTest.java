package dev.medley.content;

import static dev.medley.content.Newsroom.CONTENT;
import static dev.medley.content.Newsroom.unique;
import static org.assertj.core.api.Assertions.assertThat;

import dev.medley.testkit.ApiAnswer;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@FunctionTest("content")
class ContentTypesTest {

    private static final String TYPES = "/api/content-types";

    private final FunctionUnderTest function;
    private final Newsroom newsroom;

    ContentTypesTest(FunctionUnderTest function) {
        this.function = function;
        newsroom = Newsroom.of(function);
    }

    private static Map<String, Object> schema(Map<String, Object> properties, String... required) {
        return Map.of(
                "type",
                "object",
                "additionalProperties",
                false,
                "properties",
                properties,
                "required",
                List.of(required));
    }

    private String add(Map<String, Object> schema) {
        String name = unique("type-");
        newsroom.editor()
                .post(TYPES, Map.of("name", name, "title", "A type", "schema", schema))
                .is(201);
        return name;
    }

    private static Map<String, Object> item(String type, Map<String, Object> fields) {
        return Map.of("type", type, "title", "Typed", "locale", "en", "fields", fields);
    }

    @Test
    void aNumberThatNoDoubleHoldsIsRefusedWithItsPlace() {
        for (String number : List.of("1e400", "-1e999999999", "1" + "0".repeat(400))) {
            ApiAnswer refused = newsroom.api()
                    .post(
                            CONTENT,
                            "{\"type\":\"clip\",\"title\":\"n\",\"locale\":\"en\",\"fields\":{\"durationMs\":" + number
                                    + "}}");
            refused.isProblem(400, "request-malformed");
            assertThat(refused.text("/errors/0/pointer")).isEqualTo("/fields/durationMs");
        }
    }

    @Test
    void whatASchemaDoesNotDescribeHoldsNoControlsEither() {
        String type = add(Map.of("type", "object", "properties", Map.of()));
        newsroom.api()
                .post(CONTENT, item(type, Map.of("x", List.of(Map.of("y", "a\u0007b")))))
                .isProblem(422, "content-invalid");
    }

    @Test
    void fourTypesComeWithTheSystem() {
        ApiAnswer list = function.api().get(TYPES).is(200);
        assertThat(list.at("/items").findValuesAsText("name")).contains("article", "clip", "lesson", "script");
        newsroom.editor().delete(TYPES + "/article").isProblem(409, "content-type-built-in");
    }

    @Test
    void aTypeHasSchemaVersionsAndItemsKeepTheirs() {
        String type = add(schema(Map.of("minutes", Map.of("type", "integer", "minimum", 1)), "minutes"));
        UUID id = newsroom.draft(item(type, Map.of("minutes", 5)));
        newsroom.api().post(CONTENT, item(type, Map.of("minutes", 0))).isProblem(422, "content-invalid");
        ApiAnswer changed = newsroom.editor()
                .patch(
                        TYPES + "/" + type,
                        Map.of("schema", schema(Map.of("hours", Map.of("type", "number", "multipleOf", 0.5)), "hours")))
                .is(200);
        assertThat(changed.at("/schemaVersion").asInt()).isEqualTo(2);
        assertThat(newsroom.read(id).at("/schemaVersion").asInt()).isEqualTo(1);
        newsroom.api().put(CONTENT + "/" + id + "/submission", "").isProblem(422, "content-invalid");
        newsroom.save(id, Map.of("title", "Still old")).isProblem(422, "content-invalid");
        ApiAnswer saved = newsroom.api()
                .patch(CONTENT + "/" + id + "/draft", "{\"fields\": {\"minutes\": null, \"hours\": 1.5}}")
                .is(200);
        assertThat(saved.at("/schemaVersion").asInt()).isEqualTo(2);
        assertThat(newsroom.editor()
                        .get(TYPES + "/" + type + "/schemas")
                        .is(200)
                        .at("/items"))
                .hasSize(2);
        newsroom.editor().delete(TYPES + "/" + type).isProblem(409, "content-type-used");
        newsroom.api().delete(CONTENT + "/" + id).is(204);
        newsroom.editor().delete(TYPES + "/" + type).is(204);
        newsroom.editor().get(TYPES + "/" + type).isProblem(404, "content-type-unknown");
    }

    @Test
    void onlyAdministratorsChangeTypes() {
        Map<String, Object> type = Map.of("name", unique("t-"), "title", "x", "schema", schema(Map.of()));
        newsroom.api().post(TYPES, type).isProblem(403, "permission-missing");
        newsroom.api().patch(TYPES + "/article", Map.of("title", "x")).isProblem(403, "permission-missing");
        newsroom.editor().post(TYPES, type).is(201);
        newsroom.editor().post(TYPES, type).isProblem(409, "content-type-taken");
        String path = TYPES + "/" + type.get("name");
        String tag = newsroom.editor().get(path).is(200).header("ETag");
        newsroom.editor()
                .header("If-Match", tag)
                .patch(path, Map.of("title", "y"))
                .is(200);
        newsroom.editor()
                .header("If-Match", tag)
                .patch(path, Map.of("title", "z"))
                .isProblem(412, "precondition-failed");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"type\": \"array\"}",
                "{\"type\": \"object\", \"properties\": {\"a\": 1}}",
                "{\"type\": \"object\", \"properties\": {\"a\": {}}}",
                "{\"type\": \"object\", \"properties\": {\"a\": {\"type\": \"text\"}}}",
                "{\"type\": \"object\", \"properties\": {\"a\": {\"type\": \"string\", \"pattern\": \"(\"}}}",
                "{\"type\": \"object\", \"properties\": {\"a\": {\"type\": \"string\", \"maxLength\": -1}}}",
                "{\"type\": \"object\", \"properties\": {\"a\": {\"type\": \"number\", \"multipleOf\": 0}}}",
                "{\"type\": \"object\", \"oneOf\": []}",
                "{\"type\": \"object\", \"$ref\": \"http://example.com/schema\"}",
                "{\"type\": \"object\", \"required\": null}",
                "{\"type\": \"object\", \"properties\": {\"a\": {\"type\": \"string\", \"format\": \"regex\"}}}"
            })
    void aSchemaThatWouldNotBeHeldIsRefused(String schema) {
        newsroom.editor()
                .post(TYPES, "{\"name\": \"never\", \"title\": \"Never\", \"schema\": " + schema + "}")
                .isProblem(422, "schema-invalid");
    }

    private static final String EVERY_KEYWORD = """
            {"type": "object", "properties": {
                "code": {"type": "string", "pattern": "^[A-Z]{2}$"}, "evil": {"type": "string", "pattern": "^(a+)+$"},
                "when": {"type": "string", "format": "date-time"}, "link": {"type": "string", "format": "uri"},
                "mail": {"type": "string", "format": "email"}, "one": {"const": 1},
                "list": {"type": "array", "uniqueItems": true, "maxItems": 2, "items": {"type": "integer"}},
                "below": {"type": "number", "exclusiveMaximum": 10}}}""";

    @Test
    void everyKeywordIsHeld() {
        String type = unique("type-");
        newsroom.editor()
                .post(TYPES, "{\"name\": \"%s\", \"title\": \"x\", \"schema\": %s}".formatted(type, EVERY_KEYWORD))
                .is(201);
        String item = "{\"type\": \"" + type + "\", \"title\": \"x\", \"locale\": \"en\", \"fields\": %s}";
        newsroom.api().post(CONTENT, item.formatted("""
                {"code": "AB", "when": "2026-11-29T10:00:00Z", "link": "https://example.com/a", "mail": "a@example.com",
                    "list": [1, 2], "one": 1, "below": 9.5}""")).is(201);
        ApiAnswer answer = newsroom.api()
                .post(CONTENT, item.formatted("""
                {"code": "abc", "evil": "%s!", "when": "yesterday", "link": "not a link", "mail": "nobody",
                    "list": [1, 1, "x"], "one": 2, "below": 10}""".formatted("a".repeat(60))))
                .isProblem(422, "content-invalid");
        assertThat(answer.at("/errors").findValuesAsText("pointer"))
                .contains(
                        "/fields/code",
                        "/fields/evil",
                        "/fields/when",
                        "/fields/link",
                        "/fields/mail",
                        "/fields/list",
                        "/fields/list/2",
                        "/fields/one",
                        "/fields/below");
    }
}
