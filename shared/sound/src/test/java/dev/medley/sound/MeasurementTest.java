package dev.medley.sound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class MeasurementTest {

    @Test
    void halfAMinuteOfToneAfterHalfAMinuteOfNoise() {
        Pcm sound = Signals.noise(0.001, 60, 16_000);
        float[] tone = Signals.sine(997, 0.1, 30, 16_000).samples();
        for (int i = 0; i < tone.length; i++) {
            sound.samples()[30 * 16_000 + i] += tone[i];
        }
        float[] speech = new float[1875];
        Arrays.fill(speech, 938, 1875, 1);

        Measurement measurement = Measurement.of(sound, speech);

        assertThat(measurement.loudnessLufs()).isCloseTo(-23, within(0.1));
        assertThat(measurement.clippingRatio()).isZero();
        assertThat(measurement.speechRatio()).isCloseTo(0.5, within(0.001));
        assertThat(measurement.signalToNoiseDb()).isCloseTo(37, within(0.1));
        assertThat(measurement.signalToNoiseTrusted()).isTrue();
    }

    @Test
    void silenceHasNeitherLoudnessNorSignal() {
        assertThat(Measurement.of(Signals.silence(1, 16_000), new float[32]))
                .isEqualTo(new Measurement(null, 0, 0, null, false));
    }

    @Test
    void nothingAtAllIsMeasuredToo() {
        assertThat(Measurement.of(new Pcm(new float[0], 16_000), new float[0]))
                .isEqualTo(new Measurement(null, 0, 0, null, false));
    }

    @Test
    void aFrameLasts32MillisecondsAtAnyRate() {
        assertThat(Levels.of(Signals.noise(0.1, 3.2, 44_100)).framePowers()).hasSize(100);
        assertThat(Levels.of(Signals.noise(0.1, 1, 16_000)).framePowers())
                .hasSize(32)
                .contains(new float[] {0.01f}, within(0.003f));
    }
}
