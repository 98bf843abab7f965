package dev.medley.models.audio;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class VocabularyTest {
    private final Vocabulary vocabulary = Vocabulary.load();

    @Test
    void holdsEveryToken() {
        assertThat(vocabulary.tokens()).hasSize(32_000);
    }

    @Test
    void piecesAreJoinedAndWordsSeparated() {
        assertThat(vocabulary.decode(ids("\u2581Hello", "\u2581wor", "ld", ".")))
                .isEqualTo("Hello world.");
    }

    @Test
    void bytesAreUtf8() {
        assertThat(vocabulary.decode(ids("\u2581c", "af", "<0xC3>", "<0xA9>"))).isEqualTo("café");
    }

    @Test
    void marksHaveNoText() {
        assertThat(vocabulary.decode(List.of(Vocabulary.START, 32_500, Vocabulary.END)))
                .isEmpty();
    }

    @Test
    void aWordStartsWithItsOwnMark() {
        assertThat(vocabulary.startsWord(ids("\u2581wor").getFirst())).isTrue();
        assertThat(vocabulary.startsWord(ids("ld").getFirst())).isFalse();
        assertThat(vocabulary.startsWord(32_500)).isFalse();
    }

    private List<Integer> ids(String... tokens) {
        return List.of(tokens).stream().map(vocabulary.tokens()::indexOf).toList();
    }
}
