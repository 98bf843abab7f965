package dev.medley.models.audio;

import dev.medley.sound.Pcm;
import java.util.Random;
import java.util.function.IntToDoubleFunction;

/** Sound that tests make themselves. */
final class Sounds {

    private Sounds() {}

    static Pcm silence(double seconds) {
        return of(seconds, sample -> 0);
    }

    static Pcm tone(double seconds) {
        return of(seconds, sample -> 0.3 * Math.sin(2 * Math.PI * 440 * sample / Pcm.MODEL_RATE));
    }

    static Pcm noise(double seconds) {
        Random random = new Random(1);
        return of(seconds, sample -> 0.1 * random.nextGaussian());
    }

    private static Pcm of(double seconds, IntToDoubleFunction wave) {
        float[] samples = new float[(int) (seconds * Pcm.MODEL_RATE)];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = (float) wave.applyAsDouble(i);
        }
        return new Pcm(samples, Pcm.MODEL_RATE);
    }
}
