package dev.medley.sound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LoudnessTest {

    private static final double AMPLITUDE_AT_MINUS_23_DBFS = Math.pow(10, -23 / 20.0);

    @ParameterizedTest
    @ValueSource(ints = {16_000, 22_050, 44_100, 48_000, 96_000})
    void aSineOf997HertzInOneChannelReadsThreeBelowItsPeakAtAnyRate(int rate) {
        assertThat(Loudness.of(Signals.sine(997, AMPLITUDE_AT_MINUS_23_DBFS, 5, rate)))
                .hasValueCloseTo(-26.01, within(0.06));
    }

    @Test
    void theSameSineInTwoChannelsReadsThreeMore() {
        float[] mono = Signals.sine(997, AMPLITUDE_AT_MINUS_23_DBFS, 5, 48_000).samples();
        float[] stereo = new float[2 * mono.length];
        for (int i = 0; i < stereo.length; i++) {
            stereo[i] = mono[i / 2];
        }
        Loudness loudness = new Loudness(48_000, 2);
        loudness.add(stereo, mono.length);
        assertThat(loudness.integrated()).hasValueCloseTo(-23.0, within(0.06));
    }

    @Test
    void lowFrequenciesWeighLess() {
        double deep = Loudness.of(Signals.sine(40, 0.5, 2, 48_000)).orElseThrow();
        double middle = Loudness.of(Signals.sine(997, 0.5, 2, 48_000)).orElseThrow();
        assertThat(middle - deep).isBetween(4.0, 9.0);
    }

    @Test
    void pausesDoNotLowerTheLoudness() {
        Loudness loudness = new Loudness(16_000, 1);
        loudness.add(Signals.sine(997, 0.1, 10, 16_000).samples(), 160_000);
        double withoutPause = loudness.integrated().orElseThrow();
        loudness.add(Signals.sine(997, 0.001, 30, 16_000).samples(), 480_000);
        assertThat(loudness.integrated()).hasValueCloseTo(withoutPause, within(0.2));
    }

    @Test
    void silenceAndASnippetHaveNone() {
        assertThat(Loudness.of(Signals.silence(3, 16_000))).isEmpty();
        assertThat(Loudness.of(Signals.sine(997, 0.5, 0.3, 16_000))).isEmpty();
        assertThat(Loudness.of(new Pcm(new float[0], 16_000))).isEmpty();
    }

    @Test
    void aRateTooLowForTheFilterIsRefused() {
        assertThatThrownBy(() -> new Loudness(3000, 1)).isInstanceOf(IllegalArgumentException.class);
    }
}
