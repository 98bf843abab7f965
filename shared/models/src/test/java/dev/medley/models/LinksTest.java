package dev.medley.models;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LinksTest {

    @ParameterizedTest
    @CsvSource({
        "'See https://example.org/a?b=c#d.', https://example.org/a?b=c#d",
        "'(see https://example.org/a_(b))', https://example.org/a_(b)",
        "'\"www.example.org\", she said', www.example.org",
        "'at example.org/page!', example.org/page",
        "'HTTP://EXAMPLE.ORG', HTTP://EXAMPLE.ORG"
    })
    void aLinkEndsBeforeThePunctuationOfItsSentence(String text, String link) {
        assertThat(Links.in(text)).containsExactly(link);
    }

    @ParameterizedTest
    @ValueSource(strings = {"e.g. this", "ann@example.org/x", "3.5/4", "the end.Next sentence"})
    void otherThingsWithPointsAreNone(String text) {
        assertThat(Links.in(text)).isEmpty();
    }

    @Test
    void theRestOfTheTextStays() {
        assertThat(Links.replace("a https://b.org/c, (https://d.org) e", link -> "L"))
                .isEqualTo("a L, (L) e");
    }

    @Test
    void spellingsOfOneLinkHaveOneKey() {
        assertThat(Links.key("https://www.Example.org/")).isEqualTo(Links.key("example.org"));
    }
}
