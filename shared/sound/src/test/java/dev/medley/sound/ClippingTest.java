package dev.medley.sound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClippingTest {

    @Test
    void cleanSoundHasNone() {
        assertThat(clipping(Signals.noise(0.1, 2, 16_000))).isZero();
        assertThat(clipping(Signals.sine(440, 0.9, 2, 16_000))).isZero();
        assertThat(clipping(Signals.silence(1, 16_000))).isZero();
        assertThat(clipping(new Pcm(new float[0], 16_000))).isZero();
    }

    @ParameterizedTest
    @ValueSource(floats = {0.05f, -0.3f, 1, -1})
    void aConstantHasNone(float value) {
        float[] samples = new float[16_000];
        Arrays.fill(samples, value);
        assertThat(clipping(new Pcm(samples, 16_000))).isZero();
        Arrays.fill(samples, 0, 8000, 0);
        assertThat(clipping(new Pcm(samples, 16_000))).isZero();
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.0003, 0.001, 0.003, 0.01, 0.1, 0.5, 1})
    void aSlowToneHasNoneAtAnyLevelAndWidth(double amplitude) {
        for (int hertz : new int[] {20, 50, 100}) {
            for (int rate : new int[] {16_000, 48_000, 192_000}) {
                Pcm tone = Signals.sine(hertz, amplitude, 1, rate);
                assertThat(clipping(tone)).isZero();
                assertThat(clipping(counted(tone, 32_767))).isZero();
                assertThat(clipping(counted(tone, 127))).isZero();
            }
        }
    }

    @Test
    void aFlatRunBelowTheTopIsNone() {
        Pcm sound = Signals.sine(440, 0.9, 1, 48_000);
        Arrays.fill(sound.samples(), 1000, 1100, 0.4f);
        Arrays.fill(sound.samples(), 5000, 5020, -0.7f);
        assertThat(clipping(sound)).isZero();
    }

    @Test
    void aGateThatClosesIsNone() {
        Pcm sound = Signals.noise(0.1, 2, 16_000);
        Arrays.fill(sound.samples(), 8000, 24_000, 0);
        assertThat(clipping(sound)).isZero();
        float[] knocks = new float[16_000];
        Arrays.fill(knocks, 3000, 3002, 0.9f);
        assertThat(clipping(new Pcm(knocks, 16_000))).isZero();
    }

    @Test
    void aSineCutAtHalfItsHeightIsClippedForTwoThirdsOfTheTime() {
        for (int hertz : new int[] {50, 100, 1000}) {
            Pcm clipped = Signals.clipped(Signals.sine(hertz, 1, 1, 48_000), 0.5f);
            assertThat(clipping(clipped)).isCloseTo(2 / 3.0, within(0.05));
        }
    }

    @Test
    void oneSideAloneIsClippedToo() {
        Pcm sound = Signals.sine(200, 1, 1, 48_000);
        for (int i = 0; i < sound.samples().length; i++) {
            sound.samples()[i] = Math.min(sound.samples()[i] + 0.3f, 0.8f);
        }
        assertThat(clipping(sound)).isCloseTo(1 / 3.0, within(0.02));
    }

    @Test
    void clippedSoundThatWasTurnedDownOrHasAnOffsetIsStillClipped() {
        Pcm clipped = Signals.clipped(Signals.noise(0.3, 1, 16_000), 0.2f);
        Pcm quiet = new Pcm(clipped.samples().clone(), 16_000);
        for (int i = 0; i < quiet.samples().length; i++) {
            quiet.samples()[i] = quiet.samples()[i] * 0.01f + 0.3f;
        }
        assertThat(clipping(quiet)).isGreaterThan(0.05).isCloseTo(clipping(clipped), within(0.001));
    }

    @Test
    void channelsAreLookedAtApart() {
        Pcm clean = Signals.noise(0.1, 1, 16_000);
        Pcm clipped = Signals.clipped(Signals.sine(100, 1, 1, 16_000), 0.5f);
        float[] both = new float[2 * clean.samples().length];
        for (int i = 0; i < both.length; i++) {
            both[i] = (i % 2 == 0 ? clean : clipped).samples()[i / 2];
        }
        assertThat(clipping(both, 2, 16_000)).isCloseTo(1 / 3.0, within(0.02));
    }

    private static double clipping(Pcm sound) {
        return clipping(sound.samples(), 1, sound.sampleRate());
    }

    private static double clipping(float[] interleaved, int channels, int rate) {
        SoundSurvey survey = new SoundSurvey(channels, rate);
        survey.addOriginal(interleaved, interleaved.length / channels);
        Clipping clipping = new Clipping(survey.channels(), rate);
        clipping.add(interleaved, interleaved.length / channels);
        return clipping.ratio();
    }

    /** As a converter with so many steps gives it. */
    private static Pcm counted(Pcm sound, int steps) {
        float[] samples = sound.samples().clone();
        for (int i = 0; i < samples.length; i++) {
            samples[i] = Math.round(samples[i] * steps) / (float) (steps + 1);
        }
        return new Pcm(samples, sound.sampleRate());
    }
}
