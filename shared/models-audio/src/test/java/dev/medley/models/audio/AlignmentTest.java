package dev.medley.models.audio;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class AlignmentTest {

    @Test
    void thePathTakesTheCheapestWayThatNeverGoesBack() {
        float[][] cost = {
            {0, 0, 9, 9, 9},
            {9, 9, 0, 9, 9},
            {9, 9, 9, 0, 0}
        };

        assertThat(Alignment.path(cost)).containsExactly(0, 2, 3);
    }

    @Test
    void aTokenThatLooksBackIsPutAfterTheOneBefore() {
        float[][] cost = {
            {9, 9, 0, 0, 9},
            {0, 9, 9, 9, 0}
        };

        int[] entered = Alignment.path(cost);

        assertThat(entered[0]).isZero();
        assertThat(entered[1]).isGreaterThan(1);
    }

    @Test
    void tokensStartWhereTheirAttentionIs() {
        List<float[]> attention = List.of(new float[] {0.6f, 0.2f, 0.2f, 0}, new float[] {0.05f, 0.05f, 0.05f, 0.85f});

        assertThat(Alignment.starts(attention, new boolean[] {true, true, true, true}))
                .containsExactly(0, 3);
    }

    @Test
    void noTokenStartsInAPause() {
        List<float[]> attention =
                List.of(new float[] {0.8f, 0.1f, 0.05f, 0.05f}, new float[] {0.05f, 0.1f, 0.8f, 0.05f});

        assertThat(Alignment.starts(attention, new boolean[] {true, true, false, true}))
                .doesNotContain(2);
    }

    @Test
    void moreTokensThanFramesStillHaveAnOrder() {
        assertThat(Alignment.path(new float[4][2])).isSorted().hasSize(4);
        assertThat(Alignment.path(new float[0][0])).isEmpty();
    }
}
