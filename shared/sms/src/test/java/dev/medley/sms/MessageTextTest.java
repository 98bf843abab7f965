package dev.medley.sms;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MessageTextTest {

    @ParameterizedTest
    @CsvSource({
        "a,160,1", "a,161,2", "a,306,2", "a,307,3", "€,80,1", "€,81,2", "ж,70,1", "ж,71,2", "ж,134,2", "ж,135,3",
        "ä,160,1"
    })
    void partsAreCountedAsTheyArePaid(String letter, int count, int parts) {
        assertThat(MessageText.parts(letter.repeat(count))).isEqualTo(parts);
    }

    @Test
    void aShortTextStaysWhole() {
        assertThat(MessageText.within(1, "Hello", "")).isEqualTo("Hello");
        assertThat(MessageText.within(1, "Hello", "https://medley.test/x")).isEqualTo("Hello\nhttps://medley.test/x");
    }

    @Test
    void ofALongTextTheEndIsLeftOutAndNotTheLink() {
        String link = "https://medley.test/x";
        String text = MessageText.within(2, "word ".repeat(200), link);
        assertThat(text).endsWith("...\n" + link);
        assertThat(MessageText.parts(text)).isEqualTo(2);
        assertThat(text.length()).isGreaterThan(290);
        String other = MessageText.within(1, "\uD83D\uDE00".repeat(100), "");
        assertThat(MessageText.parts(other)).isEqualTo(1);
        assertThat(other).matches("(\uD83D\uDE00)+\\.\\.\\.");
    }
}
