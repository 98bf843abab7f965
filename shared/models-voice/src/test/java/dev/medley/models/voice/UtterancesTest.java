package dev.medley.models.voice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UtterancesTest {

    @Test
    void aShortTextStaysWhole() {
        assertThat(Utterances.of("Dr. Smith is in. Mr. Jones is out."))
                .containsExactly("Dr. Smith is in. Mr. Jones is out.");
    }

    @Test
    void aLongTextIsCutBetweenSentences() {
        String sentence = "x".repeat(199) + ".";

        assertThat(Utterances.of(sentence + " " + sentence)).isEqualTo(List.of(sentence, sentence));
    }

    @ParameterizedTest
    @ValueSource(strings = {"word ", "a, ", "x", "No. "})
    void noPieceIsTooLongAndNoneIsLost(String unit) {
        String text = unit.repeat(1000).strip();

        var pieces = Utterances.of(text);

        assertThat(pieces).allSatisfy(piece -> assertThat(piece).hasSizeLessThanOrEqualTo(Utterances.MAX_CHARACTERS));
        assertThat(String.join("", pieces).replace(" ", "")).isEqualTo(text.replace(" ", ""));
    }

    @Test
    void piecesWithNothingToSpeakAreLeftOut() {
        assertThat(Utterances.of("Stop" + " ...".repeat(200))).hasSize(1);
    }
}
