package dev.medley.sound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ClippingTest {

    @Test
    void cleanSoundHasNone() {
        assertThat(Clipping.of(Signals.noise(0.1, 2, 16_000))).isZero();
        assertThat(Clipping.of(Signals.sine(440, 0.9, 2, 16_000))).isZero();
        assertThat(Clipping.of(Signals.silence(1, 16_000))).isZero();
        assertThat(Clipping.of(new Pcm(new float[0], 16_000))).isZero();
    }

    @Test
    void aSineCutAtHalfItsHeightIsClippedForTwoThirdsOfTheTime() {
        Pcm clipped = Signals.clipped(Signals.sine(100, 1, 1, 48_000), 0.5f);
        assertThat(Clipping.of(clipped)).isCloseTo(2 / 3.0, within(0.02));
    }

    @Test
    void clippedSoundThatWasTurnedDownIsStillClipped() {
        Pcm clipped = Signals.clipped(Signals.noise(0.3, 1, 16_000), 0.2f);
        Pcm quiet = new Pcm(clipped.samples().clone(), 16_000);
        for (int i = 0; i < quiet.samples().length; i++) {
            quiet.samples()[i] *= 0.01f;
        }
        assertThat(Clipping.of(quiet)).isPositive().isCloseTo(Clipping.of(clipped), within(0.001));
    }

    @Test
    void whatLookedLikeACeilingIsForgottenWhenTheSoundRisesAboveIt() {
        Clipping clipping = new Clipping(1);
        clipping.add(new float[] {0.5f, 0.5f, 0.5f, 0.5f}, 4);
        assertThat(clipping.ratio()).isEqualTo(1);
        clipping.add(new float[] {0, 0.9f, 0, 0}, 4);
        assertThat(clipping.ratio()).isZero();
    }

    @Test
    void channelsAreLookedAtApart() {
        Clipping clipping = new Clipping(2);
        clipping.add(new float[] {1, 0.1f, 1, -0.2f, 1, 0.3f, 1, -0.1f}, 4);
        assertThat(clipping.ratio()).isEqualTo(0.5);
    }
}
