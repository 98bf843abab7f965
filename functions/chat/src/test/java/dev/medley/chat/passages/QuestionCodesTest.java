package dev.medley.chat.passages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuestionCodesTest {

    @Test
    void codesAreWordsWithDigits() {
        assertThat(QuestionCodes.of("What does ERR-4711 cost in version 2.4.1, from 5 pieces on?"))
                .containsExactly("err-4711", "2.4.1", "5");
        assertThat(QuestionCodes.of("Who cleans the oven?")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "err-4711, Error ERR-4711 means, true",
        "err4711, Error ERR-4711 means, true",
        "err-4711, Error ERR 4711 means, true",
        "err-47, Error ERR-4711 means, false",
        "x200, Part X200-B costs, false",
        "3.0, Version 3.0 is out., true",
        "3.0, Version 13.0 is out, false",
        "2.4, Version 2.4.1 is out, false",
        "12, It weighs 12kg., true",
        "1, It weighs 12kg, false",
        "3, After three months, true",
        "1999, In 2019, false"
    })
    void aCodeIsInATextAsAWholeAlone(String code, String text, boolean isThere) {
        assertThat(QuestionCodes.isIn(code, text)).isEqualTo(isThere);
    }
}
