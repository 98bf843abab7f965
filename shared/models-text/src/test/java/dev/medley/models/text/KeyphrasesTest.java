package dev.medley.models.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.medley.models.spoken.SpokenText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class KeyphrasesTest {

    private static List<String> phrases(Grammar grammar, String text, Set<String> purpose) {
        var scores = new LinkedHashMap<Sentence, Double>();
        new TextReader(grammar).read(SpokenText.of(text)).forEach(sentence -> scores.put(sentence, 0.5));
        return new Keyphrases(grammar, scores, purpose)
                .ranked().stream().map(ranked -> ranked.phrase().label()).toList();
    }

    @Test
    void aPhraseStandsBeforeItsParts() {
        String text = "The heat pump needs power. A heat pump is quiet. Every heat pump lasts long.";

        assertThat(phrases(Grammar.ENGLISH, text, Set.of()))
                .startsWith("heat pump")
                .doesNotContain("heat", "pump");
    }

    @Test
    void inflectedFormsAreOne() {
        assertThat(phrases(Grammar.ENGLISH, "The whale sings. Whales dive. Many whales sleep.", Set.of()))
                .filteredOn(phrase -> phrase.startsWith("whale"))
                .hasSize(1);
    }

    @Test
    void namesKeepTheirCapitalsAndOtherWordsLoseThem() {
        assertThat(phrases(Grammar.ENGLISH, "Batteries from Hamburg arrived. They sell batteries.", Set.of()))
                .contains("batteries", "Hamburg");
    }

    @Test
    void germanNounsKeepTheirCapitals() {
        assertThat(phrases(Grammar.GERMAN, "Das Dach ist undicht. Wir reparieren das Dach.", Set.of()))
                .contains("Dach");
    }

    @Test
    void speakersAndSmallWordsAreNoTopics() {
        String text = "Ann: Ben, the printer is broken.\nBen: Yes Ann, for a long time, that is a thing.\n";

        assertThat(phrases(Grammar.ENGLISH, text, Set.of())).contains("printer").doesNotContain("Ann", "Ben", "thing");
    }

    @Test
    void thePurposeComesFirst() {
        String text = "The printer in the hall is broken. We bought the printer in spring. The garden has red roses.";

        assertThat(phrases(Grammar.ENGLISH, text, Set.of())).startsWith("printer");
        assertThat(phrases(Grammar.ENGLISH, text, new TextReader(Grammar.ENGLISH).content("all about roses")))
                .startsWith("red roses");
    }
}
