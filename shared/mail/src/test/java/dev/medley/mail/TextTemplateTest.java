package dev.medley.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextTemplateTest {

    private static final Map<String, String> VALUES = Map.of("name", "<a href=\"x\">&/ ü");

    @Test
    void valuesAreEscapedAsTheTextNeedsIt() {
        assertThat(TextTemplate.plain("{{name}}").write(VALUES)).isEqualTo("<a href=\"x\">&/ ü");
        assertThat(TextTemplate.html("{{name}}").write(VALUES)).doesNotContain("<", ">", "\"");
        assertThat(TextTemplate.link("/x?y={{name}}").write(VALUES))
                .isEqualTo("/x?y=%3Ca+href%3D%22x%22%3E%26%2F+%C3%BC");
    }

    @Test
    void aListIsRepeated() {
        Map<String, Object> values = Map.of("items", List.of(Map.of("n", "1"), Map.of("n", "2")));
        assertThat(TextTemplate.plain("{{#items}}[{{n}}]{{/items}}").write(values))
                .isEqualTo("[1][2]");
    }

    @ParameterizedTest
    @CsvSource({
        "'a\n{{#name}}b', 2",
        "'{{#name}}b{{/other}}', 1",
        "'a\n\n{{name', 3",
        "'a\n{{price}}', 2",
        "'{{^price}}a{{/price}}', 1",
        "'{{name}}\n{{> part}}', 2",
        "'{{=<% %>=}}', 1",
        "'a\n{{<part}}{{/part}}', 2",
        "'{{$name}}{{nope}}{{/name}}', 1",
        "'{{ < part }}{{/ part }}', 1",
        "'{{?name}}', 1",
        "'{{*name}}', 1",
        "'a\n{{ }}', 2",
        "'{{}}', 1",
        "'{{#}}', 1"
    })
    void aFaultIsTheLineThatItIsIn(String text, int line) {
        String template = text.replace("\\n", "\n");
        assertThatThrownBy(() -> TextTemplate.requireRenderable(template, false, Set.of("name")))
                .isInstanceOfSatisfying(
                        TemplateFault.class, fault -> assertThat(fault.line()).isEqualTo(line));
    }

    @Test
    void commentsAndNamesWithDotsAreFine() {
        assertThatCode(() -> TextTemplate.requireRenderable(
                        "{{! what it is }}{{ name }}{{^a.b}}{{#name}}x{{/name}}{{/a.b}}", false, Set.of("name", "a.b")))
                .doesNotThrowAnyException();
    }

    @Test
    void whatLoadsOtherTemplatesIsAFaultAlsoWhereItWasKeptUnchecked() {
        for (String text : List.of("{{<part}}{{/part}}", "{{>part}}")) {
            assertThatThrownBy(() -> TextTemplate.plain(text).write(VALUES)).isInstanceOf(TemplateFault.class);
        }
    }

    @Test
    void onlyHtmlMustBeEscaped() {
        assertThatCode(() -> TextTemplate.requireRenderable("{{{name}}}", false, Set.of("name")))
                .doesNotThrowAnyException();
        for (String text : List.of("{{{name}}}", "{{&name}}", "{{ & name}}")) {
            assertThatThrownBy(() -> TextTemplate.requireRenderable(text, true, Set.of("name")))
                    .isInstanceOf(TemplateFault.class);
        }
    }
}
