package dev.medley.speech;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.medley.kernel.Refusal;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LanguagesTest {

    private final Languages languages = new Languages(Set.of("en", "de"));

    @ParameterizedTest
    @ValueSource(strings = {"en", "EN", "en-GB", "de-CH-1996", "de-Latn-DE"})
    void regionsAndScriptsDoNotMatter(String tag) {
        assertThatCode(() -> languages.require(tag)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "eng-fr", "english", "en_US", "", "-", "e", "und", "x-en"})
    void whatIsNotKnownOrNoTagIsRefused(String tag) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> languages.require(tag))
                .matches(refusal -> refusal.code().equals("language-unsupported"))
                .withMessageContaining("de, en");
    }
}
