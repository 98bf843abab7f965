package dev.medley.models.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DisfluenciesTest {

    private final Disfluencies english = new Disfluencies(Grammar.ENGLISH.words());
    private final Disfluencies german = new Disfluencies(Grammar.GERMAN.words());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "So, um, the main thing is, uh, the launch. | So the main thing is the launch.",
                "I don't, I don't think so.                 | I don't think so.",
                "We went to the the station.                | We went to the station.",
                "The number is four four seven.             | The number is four four seven.",
                "I'd rather be late than, you know, wrong.  | I'd rather be late than, wrong.",
                "The umbrella was humming.                  | The umbrella was humming.",
                "Great 🙂🙂🙂🙂 news                          | Great news"
            })
    void takesOutWhatNobodyHears(String spoken, String clean) {
        assertThat(english.clean(spoken)).isEqualTo(clean);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "okay, so, we move the launch     | We move the launch.",
                "No one knew.                     | No one knew.",
                "and then it rained and           | Then it rained.",
                "Is it?                           | Is it?",
                "wait…                            | Wait…"
            })
    void aSentenceBeginsAndEndsProperly(String raw, String tidy) {
        assertThat(english.tidy(raw)).isEqualTo(tidy);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Das ist, ähm, das ist das Dach.  | Das ist das Dach.",
                "Wir, wir fangen an.              | Wir fangen an."
            })
    void knowsGermanToo(String spoken, String clean) {
        assertThat(german.clean(spoken)).isEqualTo(clean);
    }
}
