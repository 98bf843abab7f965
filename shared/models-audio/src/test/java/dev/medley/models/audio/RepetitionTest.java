package dev.medley.models.audio;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class RepetitionTest {

    @Test
    void emphasisIsNoLoop() {
        assertThat(Repetition.atEnd(List.of(5, 7, 7, 7, 7))).isZero();
        assertThat(Repetition.atEnd(List.of(1, 2, 3, 4, 5, 6, 1, 2, 3, 4, 5, 6)))
                .isZero();
        assertThat(Repetition.atEnd(List.of())).isZero();
    }

    @Test
    void aLoopKeepsItsFirstRound() {
        assertThat(Repetition.atEnd(repeated(List.of(8, 9, 10, 11), 3))).isEqualTo(8);
        assertThat(Repetition.atEnd(repeated(List.of(8), 12))).isEqualTo(11);
    }

    @Test
    void ordinaryTextDoesNotPackTooWell() {
        assertThat(Repetition.packsTooWell("We are sure that one is enough, and that another would be too many."))
                .isFalse();
        assertThat(Repetition.packsTooWell("")).isFalse();
    }

    @Test
    void textThatRepeatsItselfDoes() {
        assertThat(Repetition.packsTooWell("ten of them, ".repeat(12))).isTrue();
    }

    private static List<Integer> repeated(List<Integer> tokens, int times) {
        List<Integer> all = new ArrayList<>(List.of(1, 2, 3));
        Collections.nCopies(times, tokens).forEach(all::addAll);
        return all;
    }
}
