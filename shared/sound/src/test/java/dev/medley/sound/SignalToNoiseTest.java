package dev.medley.sound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignalToNoiseTest {

    private static final float NOISE = 1e-4f;

    @ParameterizedTest
    @ValueSource(ints = {5, 10, 20, 30, 55})
    void isTheSpeechAloneOverTheNoise(int db) {
        float speech = (float) (NOISE * Math.pow(10, db / 10.0));
        SignalToNoise ratio = SignalToNoise.of(frames(20, NOISE, 20, speech + NOISE), frames(20, 0.05f, 20, 0.9f))
                .orElseThrow();
        assertThat(ratio.db()).isCloseTo(db, within(0.01));
        assertThat(ratio.trusted()).isTrue();
    }

    @Test
    void framesNextToSpeechAreNoPause() {
        float[] powers = frames(20, NOISE, 20, 1);
        powers[18] = 1;
        powers[19] = 1;
        assertThat(SignalToNoise.of(powers, frames(20, 0.05f, 20, 0.9f)).orElseThrow())
                .isEqualTo(SignalToNoise.of(frames(20, NOISE, 20, 1), frames(20, 0.05f, 20, 0.9f))
                        .orElseThrow());
    }

    @Test
    void speechWithoutPausesIsMeasuredAgainstItsQuietestFramesAndNotTrusted() {
        SignalToNoise ratio = SignalToNoise.of(frames(5, NOISE, 95, 0.01f), frames(5, 0.5f, 95, 0.9f))
                .orElseThrow();
        assertThat(ratio.db()).isCloseTo(19.96, within(0.01));
        assertThat(ratio.trusted()).isFalse();
    }

    @Test
    void staysWithinItsScale() {
        float[] chances = frames(20, 0, 20, 1);
        assertThat(SignalToNoise.of(frames(20, 0, 20, 1), chances)).hasValue(new SignalToNoise(60, true));
        assertThat(SignalToNoise.of(frames(20, 1e-9f, 20, 1), chances)).hasValue(new SignalToNoise(60, true));
        assertThat(SignalToNoise.of(frames(20, 1, 20, 0.5f), chances)).hasValue(new SignalToNoise(-20, true));
    }

    @Test
    void isUnknownWithoutSpeech() {
        assertThat(SignalToNoise.of(frames(20, NOISE, 20, 1), new float[40])).isEmpty();
        assertThat(SignalToNoise.of(new float[0], new float[0])).isEmpty();
    }

    private static float[] frames(int first, float firstValue, int second, float secondValue) {
        float[] frames = new float[first + second];
        Arrays.fill(frames, 0, first, firstValue);
        Arrays.fill(frames, first, frames.length, secondValue);
        return frames;
    }
}
