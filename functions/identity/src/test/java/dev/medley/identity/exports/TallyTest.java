package dev.medley.identity.exports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class TallyTest {

    private final Tally tally = new Tally(100);

    @Test
    void filesAreTakenUntilTheyAreTooMuchAndSmallerOnesStillAre() {
        assertThat(tally.take(60)).isTrue();
        assertThat(tally.take(41)).isFalse();
        assertThat(tally.take(40)).isTrue();
        assertThat(tally.take(1)).isFalse();
        assertThat(tally.take(Long.MAX_VALUE)).isFalse();
        assertThat(tally.files().count()).isEqualTo(2);
        assertThat(tally.files().sizeBytes()).isEqualTo(100);
    }

    @Test
    void whatIsLeftOutIsListed() {
        UUID recording = UUID.randomUUID();
        tally.leaveOut(recording, "concert.wav", "too-much");
        assertThat(tally.files().leftOut()).containsExactly(new Manifest.LeftOut(recording, "concert.wav", "too-much"));
    }
}
