package dev.medley.openapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PatternsTest {

    private static ObjectNode rewritten(String pattern) {
        ObjectNode schema = Json.of("{}").put("pattern", pattern);
        Patterns.rewrite(schema, pattern);
        return schema;
    }

    @ParameterizedTest
    @ValueSource(strings = {"one|two-b|c_3", "^(one|two-b|c_3)$", "(one|two-b|c_3)"})
    void aChoiceOfWordsIsAnEnum(String pattern) {
        assertThat(rewritten(pattern)).isEqualTo(Json.of("{'enum': ['one', 'two-b', 'c_3']}"));
    }

    @Test
    void theWholeValueHasToMatch() {
        assertThat(rewritten("[a-z]+").path("pattern").asText()).isEqualTo("^(?:[a-z]+)$");
        assertThat(rewritten("^[a-z]+$").path("pattern").asText()).isEqualTo("^[a-z]+$");
    }

    @Test
    void javaClassesAreSpelledOut() {
        assertThat(rewritten("^[^\\p{Cntrl}\\p{Cs}]*$").path("pattern").asText())
                .isEqualTo("^[^\\u0000-\\u001f\\u007f]*$");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\p{L}+", "(?i)abc", "a*+", "[a-z&&[^b]]", "\\Aabc\\z"})
    void whatJavaScriptCannotReadFailsTheBuild(String pattern) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> rewritten(pattern))
                .withMessageContaining(pattern);
    }
}
