package dev.medley.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextLengthTest {

    @ParameterizedTest
    @CsvSource({
        "'', 0, 0",
        "hello, 5, 5",
        "größer, 6, 6",
        "e\u0301, 2, 1",
        "😀, 1, 1",
        "👩‍👩‍👧‍👦, 7, 1",
        "🇩🇪🇫🇷, 4, 2",
        "日本, 2, 2",
        "'\r\n', 2, 1"
    })
    void codePointsAreStoredAndGraphemesAreSeen(String text, int codePoints, int graphemes) {
        assertThat(TextLength.codePoints(text)).isEqualTo(codePoints);
        assertThat(TextLength.graphemes(text)).isEqualTo(graphemes);
    }

    @ParameterizedTest
    @CsvSource({"hello, 9, hello", "hello, 5, hello", "hello, 2, he", "😀😀😀, 2, 😀😀", "a😀b, 1, a", "hello, 0, ''"})
    void aBeginningCountsCodePoints(String text, int most, String beginning) {
        assertThat(TextLength.beginning(text, most)).isEqualTo(beginning);
    }
}
