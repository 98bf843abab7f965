package dev.medley.models.audio;

import static org.assertj.core.api.Assertions.assertThat;

import dev.medley.models.HintedSpeech.Correction;
import dev.medley.models.RecognizedSpeech.Word;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HintComparisonTest {

    /** Words with an asterisk were doubtful, those with a capital are of several tokens. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "about *Cordavia with | Kordavia | about Kordavia with",
                "of *Nimbhatrin. | Nimbatron | of Nimbatron.",
                "the *Castrol *hub's door | Kestrel Hub | the Kestrel Hub's door",
                "of *Fintralo and *Fintrillow | Fintrello | of Fintrello and Fintrello",
                "(*Quidlix) | Quibblix | (Quibblix)",
            })
    void aDoubtfulWordThatIsNearlyAHintIsReplaced(String heard, String hint, String written) {
        assertThat(compare(new HintComparison(List.of(hint)), heard)).isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Cordavia | Kordavia",
                "cord | Kord",
                "*center | Zentauro",
                "*Cordavia | Brontafax",
                "*at | At",
                "*an *apple | Appalachia",
            })
    void whatWasHeardWellOrIsSomethingElseStays(String heard, String hint) {
        HintComparison comparison = new HintComparison(List.of(hint));

        assertThat(compare(comparison, heard)).isEqualTo(heard.replace("*", ""));
        assertThat(comparison.corrections()).isEmpty();
    }

    @Test
    void theNearestHintIsTakenAndTold() {
        HintComparison comparison = new HintComparison(List.of("Cordova", "Kordavia"));

        assertThat(compare(comparison, "with *Cordavia's plan")).isEqualTo("with Kordavia's plan");
        assertThat(comparison.corrections()).containsExactly(new Correction("Cordavia", "Kordavia", 100));
    }

    private static String compare(HintComparison comparison, String heard) {
        List<WrittenWord> words = new ArrayList<>();
        for (String text : heard.split(" ", -1)) {
            String bare = text.replace("*", "");
            boolean isCommon = bare.chars().noneMatch(Character::isUpperCase);
            words.add(new WrittenWord(
                    new Word(100L * words.size(), 100L * words.size() + 90, bare),
                    text.contains("*") ? 0.3 : 0.99,
                    isCommon));
        }
        return String.join(
                " ", comparison.compare(words).stream().map(Word::text).toList());
    }
}
