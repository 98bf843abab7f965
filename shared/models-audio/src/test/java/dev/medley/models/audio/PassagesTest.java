package dev.medley.models.audio;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PassagesTest {

    @Test
    void closeStretchesAreTakenTogether() {
        assertThat(Passages.of(List.of(new Span(0, 1_000), new Span(1_800, 3_000))))
                .containsExactly(new Span(0, 3_000));
    }

    @Test
    void aLongPauseSeparates() {
        List<Span> apart = List.of(new Span(0, 1_000), new Span(2_001, 3_000));

        assertThat(Passages.of(apart)).isEqualTo(apart);
    }

    @Test
    void noPassageIsLongerThanSixSeconds() {
        assertThat(Passages.of(List.of(new Span(0, 4_000), new Span(4_100, 7_000), new Span(7_000, 20_000))))
                .containsExactly(
                        new Span(0, 4_000),
                        new Span(4_100, 7_000),
                        new Span(7_000, 11_333),
                        new Span(11_333, 15_666),
                        new Span(15_666, 20_000));
    }
}
