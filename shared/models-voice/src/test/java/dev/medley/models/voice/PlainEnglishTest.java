package dev.medley.models.voice;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlainEnglishTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "Café Zürich, crème brûlée   | Cafe Zurich, creme brulee",
                "It’s “fine”                 | It's \"fine\"",
                "one — two                   | one, two",
                "It costs €5.20.             | It costs 5.20 euros.",
                "£ 1,000 and a €             | 1,000 pounds and a  euros",
                "20°                         | 20 degrees",
                "Yes 🙂 really               | Yes   really",
                "two\tlines                  | two lines",
                "ﬁne                         | fine"
            })
    void writesWhatFliteCanRead(String text, String plain) {
        assertThat(PlainEnglish.of(text)).isEqualTo(plain);
    }
}
