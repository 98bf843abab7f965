package dev.medley.models;

import static org.assertj.core.api.Assertions.assertThat;

import dev.medley.models.Digest.Citation;
import dev.medley.models.spoken.SpokenText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuotationsTest {

    private static final Quotations CAPTIONS = new Quotations(SpokenText.of("""
            WEBVTT

            00:01.000 --> 00:02.000
            <v Ann>The council voted

            00:02.000 --> 00:04.000
            <v Ann>on Monday.

            00:04.000 --> 00:05.000
            <v Ben>It was a tie."""));

    @Test
    void aQuotationHasTheSpeakerAndTheTimesOfItsWords() {
        assertThat(CAPTIONS.find("the council, voted on monday"))
                .contains(new Citation("the council, voted on monday", "Ann", 1000L, 4000L));
    }

    @Test
    void oneOfSeveralSpeakersNamesNone() {
        assertThat(CAPTIONS.find("on Monday. It was a tie"))
                .contains(new Citation("on Monday. It was a tie", null, 2000L, 5000L));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "...", "the council voted on Tuesday", "council on Monday", "voted it"})
    void whatNobodySaidIsNotFound(String quotation) {
        assertThat(CAPTIONS.find(quotation)).isEmpty();
    }

    @Test
    void aTextWithoutTimesHasNone() {
        assertThat(new Quotations(SpokenText.of("The council voted.")).find("council voted"))
                .contains(new Citation("council voted", null, null, null));
    }
}
