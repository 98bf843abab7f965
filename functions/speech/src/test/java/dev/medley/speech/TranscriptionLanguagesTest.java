package dev.medley.speech;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.medley.kernel.Refusal;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TranscriptionLanguagesTest {

    private final TranscriptionLanguages transcriptionLanguages = new TranscriptionLanguages(Set.of("en", "de"));

    @ParameterizedTest
    @ValueSource(strings = {"en", "EN", "en-GB", "de-CH-1996", "de-Latn-DE"})
    void regionsAndScriptsDoNotMatter(String tag) {
        assertThatCode(() -> transcriptionLanguages.require(tag)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "eng-fr", "english", "en_US", "", "-", "e", "und", "x-en"})
    void whatIsNotKnownOrNoTagIsRefused(String tag) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> transcriptionLanguages.require(tag))
                .matches(refusal -> refusal.code().equals("language-unsupported"))
                .withMessageContaining("de, en");
    }
}
