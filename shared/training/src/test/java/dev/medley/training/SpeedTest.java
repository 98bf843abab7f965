package dev.medley.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class SpeedTest {

    @Test
    void fasterIsShorterAndHigher() {
        float[] faster = Speed.change(tone(0.02), 1.25);

        assertThat(faster).hasSize(6_400);
        assertIsTone(faster, 0.025);
    }

    @Test
    void slowerIsLongerAndLower() {
        assertIsTone(Speed.change(tone(0.02), 0.8), 0.016);
    }

    @Test
    void whatWouldLieAboveTheNewLimitIsTakenAway() {
        float[] faster = Speed.change(tone(0.48), 1.25);

        for (int i = 100; i < faster.length - 100; i++) {
            assertThat(faster[i]).isCloseTo(0, within(0.05f));
        }
    }

    /** A sine of so many cycles a sample. */
    private static float[] tone(double frequency) {
        float[] samples = new float[8_000];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = (float) Math.sin(2 * Math.PI * frequency * i);
        }
        return samples;
    }

    private static void assertIsTone(float[] samples, double frequency) {
        for (int i = 100; i < samples.length - 100; i++) {
            assertThat(samples[i]).isCloseTo((float) Math.sin(2 * Math.PI * frequency * i), within(0.02f));
        }
    }
}
