package dev.medley.models.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClausesTest {

    private final Clauses clauses = new Clauses(Grammar.ENGLISH.words());

    @Test
    void anOrdinarySentenceStaysWhole() {
        String sentence = "We went home because it rained, and then we made soup, and nobody said a word.";

        assertThat(clauses.of(sentence)).containsExactly(sentence);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "the city gives you money for the new heating but you have to apply before you order anything ",
                "word ",
                "the ",
                "and so "
            })
    void endlessSpeechIsCutIntoPiecesOfBearableLengthAndNothingIsLost(String unit) {
        String speech = unit.repeat(500).strip();

        var pieces = clauses.of(speech);

        assertThat(String.join(" ", pieces)).isEqualTo(speech);
        assertThat(pieces)
                .allSatisfy(
                        piece -> assertThat(Arrays.asList(piece.split(" ", -1))).hasSizeLessThanOrEqualTo(48));
    }

    @Test
    void aCutIsMadeWhereAClauseBegins() {
        String speech = "insulation under the roof saves a fifth of the heating every single winter but the battery is"
                + " still very expensive for most people in this town and it should be bought last of all when the"
                + " other things in the house are done and paid for";

        assertThat(clauses.of(speech))
                .contains("insulation under the roof saves a fifth of the heating every single winter");
    }
}
