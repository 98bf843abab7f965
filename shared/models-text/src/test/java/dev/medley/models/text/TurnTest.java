package dev.medley.models.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TurnTest {

    @Test
    void speakersAndTimesAreTakenOffTheLines() {
        assertThat(Turn.of("[00:01] Ann: Hello there.\n00:03:10 Ben Low: Hi.\nHow are you?\n"))
                .containsExactly(new Turn("Ann", "Hello there."), new Turn("Ben Low", "Hi. How are you?"));
    }

    @Test
    void oneColonIsNoSpeaker() {
        assertThat(Turn.of("Note: bring cash.\nThe bank is closed."))
                .containsExactly(new Turn("", "Note: bring cash. The bank is closed."));
    }

    @Test
    void anEmptyLineEndsAParagraph() {
        assertThat(Turn.of("One\n\n\nTwo")).extracting(Turn::text).containsExactly("One", "Two");
    }

    @Test
    void nothingHoldsNoTurn() {
        assertThat(Turn.of(" \n\n ")).isEmpty();
    }
}
