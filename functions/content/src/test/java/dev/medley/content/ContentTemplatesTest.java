package dev.medley.content;

import static dev.medley.content.Newsroom.article;
import static org.assertj.core.api.Assertions.assertThat;

import dev.medley.testkit.Api;
import dev.medley.testkit.ApiAnswer;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import dev.medley.testkit.TestAccount;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@FunctionTest("content")
class ContentTemplatesTest {

    private static final String TEMPLATES = "/api/content-templates";

    private final FunctionUnderTest function;
    private final Newsroom newsroom;
    private final Api api;

    ContentTemplatesTest(FunctionUnderTest function) {
        this.function = function;
        newsroom = Newsroom.of(function);
        api = newsroom.api();
    }

    private static Map<String, Object> template(String body) {
        return Map.of("name", "A template", "format", "html", "body", body);
    }

    private ApiAnswer preview(UUID id, String body) {
        return api.post(TEMPLATES + "/previews", Map.of("contentId", id, "format", "html", "body", body));
    }

    @Test
    void nothingButRenderedMarkdownStandsInHtmlAsItIs() {
        String type = Newsroom.unique("html");
        newsroom.editor()
                .post(
                        "/api/content-types",
                        Map.of(
                                "name",
                                type,
                                "title",
                                "Open",
                                "schema",
                                Map.of("type", "object", "properties", Map.of())))
                .is(201);
        Map<String, Object> fields = Map.of(
                "html",
                Map.of("x", "<img src=x onerror=1>"),
                "items",
                List.of(Map.of("html", Map.of("x", "<img src=x onerror=1>"))));
        UUID id = newsroom.draft(Map.of("type", type, "title", "Open", "locale", "en", "fields", fields));
        for (String body : List.of(
                "{{#fields}}{{{html.x}}}{{/fields}}",
                "{{#fields}}{{&html.x}}{{/fields}}",
                "{{#items}}{{{html.x}}}{{/items}}")) {
            assertThat(preview(id, body).is(200).text("/text"))
                    .as(body)
                    .isEqualTo("&lt;img src&#x3D;x onerror&#x3D;1&gt;");
        }
        UUID article = newsroom.draft(article("Bold", "**bold**"));
        assertThat(preview(article, "{{{html.body}}}").is(200).text("/text")).contains("<strong>bold</strong>");
        assertThat(preview(article, "{{body}}{{title}}").is(200).text("/text")).isEqualTo("**bold**Bold");
    }

    @Test
    void aTemplateThatTakesLongToReadIsRefused() {
        UUID id = newsroom.draft(article("x", "y"));
        preview(id, "{{#fields}}".repeat(21) + "x" + "{{/fields}}".repeat(21))
                .isProblem(422, "content-template-invalid");
        preview(id, "{{title}}".repeat(2_001)).isProblem(422, "content-template-invalid");
    }

    @Test
    void aTemplateIsItsAuthorsUnlessAnEditorSharesIt() {
        UUID own = api.post(TEMPLATES, template("{{title}}")).is(201).id();
        Api other = function.as(TestAccount.any());
        other.get(TEMPLATES + "/" + own).isProblem(404, "content-template-unknown");
        other.delete(TEMPLATES + "/" + own).isProblem(404, "content-template-unknown");
        api.post(TEMPLATES, Map.of("name", "x", "format", "text", "body", "x", "shared", true))
                .isProblem(403, "content-template-sharing-refused");
        UUID shared = newsroom.editor()
                .post(TEMPLATES, Map.of("name", "House", "format", "text", "body", "{{title}}", "shared", true))
                .is(201)
                .id();
        other.get(TEMPLATES + "/" + shared).is(200);
        other.put(TEMPLATES + "/" + shared, template("x")).isProblem(404, "content-template-unknown");
        assertThat(other.get(TEMPLATES + "?limit=100").is(200).at("/items").findValuesAsText("id"))
                .contains(shared.toString())
                .doesNotContain(own.toString());
        String tag = api.get(TEMPLATES + "/" + own).is(200).header("ETag");
        api.header("If-Match", tag)
                .put(TEMPLATES + "/" + own, template("{{slug}}"))
                .is(200);
        api.header("If-Match", tag).put(TEMPLATES + "/" + own, template("x")).isProblem(412, "precondition-failed");
        api.delete(TEMPLATES + "/" + own).is(204);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{{#tags}}",
                "{{title",
                "{{> other}}",
                "{{=<% %>=}}",
                "{{{title}}}",
                "{{& fields.body}}",
                "{{}}",
                "{{#a}}{{/b}}"
            })
    void whatWouldNotRenderOrEscapeIsRefused(String body) {
        api.post(TEMPLATES, template(body)).isProblem(422, "content-template-invalid");
    }

    @Test
    void aPreviewShowsWhatATemplateWrites() {
        UUID id = newsroom.draft(article("A & B", "*Loud*", Map.of("tags", List.of("a", "b"))));
        assertThat(preview(id, "{{title}}|{{{html.body}}}|{{#tags}}{{.}};{{/tags}}|{{nothing}}")
                        .is(200)
                        .text("/text"))
                .isEqualTo("A &amp; B|<p><em>Loud</em></p>\n|a;b;|");
        preview(UUID.randomUUID(), "x").isProblem(404, "content-unknown");
        preview(id, "{{#tags}}").isProblem(422, "content-template-invalid");
        function.as(TestAccount.any())
                .post(TEMPLATES + "/previews", Map.of("contentId", id, "format", "html", "body", "x"))
                .isProblem(404, "content-unknown");
    }

    @Test
    void aTemplateReachesNothingButTheItem() {
        UUID id = newsroom.draft(article("Safe", "x"));
        assertThat(preview(id, "{{title.class}}{{title.bytes}}{{class.name}}{{tags.class}}{{getClass}}{{title.length}}")
                        .is(200)
                        .text("/text"))
                .isEmpty();
    }

    @Test
    void aTemplateThatGoesOverTooMuchIsStopped() {
        List<Map<String, Object>> lines = IntStream.range(0, 200)
                .<Map<String, Object>>mapToObj(i -> Map.of("text", "line " + i))
                .toList();
        UUID id = newsroom.draft(
                Map.of("type", "script", "title", "Long", "locale", "en", "fields", Map.of("lines", lines)));
        String nested = "{{#fields.lines}}".repeat(5) + "x" + "{{/fields.lines}}".repeat(5);
        preview(id, nested).isProblem(422, "content-template-too-costly");
        assertThat(preview(id, "{{#lines}}{{text}}\n{{/lines}}").is(200).text("/text"))
                .contains("line 199");
    }
}
