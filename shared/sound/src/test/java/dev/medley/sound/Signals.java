package dev.medley.sound;

import java.util.Random;
import java.util.function.IntToDoubleFunction;

/** Sounds whose measures are known. */
final class Signals {

    private Signals() {}

    static Pcm sine(double hertz, double amplitude, double seconds, int rate) {
        return sound(seconds, rate, i -> amplitude * Math.sin(2 * Math.PI * hertz * i / rate));
    }

    static Pcm noise(double deviation, double seconds, int rate) {
        Random random = new Random(7);
        return sound(seconds, rate, i -> deviation * random.nextGaussian());
    }

    static Pcm silence(double seconds, int rate) {
        return sound(seconds, rate, i -> 0);
    }

    static Pcm clipped(Pcm sound, float ceiling) {
        float[] samples = sound.samples();
        return sound(sound.durationMs() / 1000.0, sound.sampleRate(), i -> Math.clamp(samples[i], -ceiling, ceiling));
    }

    private static Pcm sound(double seconds, int rate, IntToDoubleFunction amplitude) {
        float[] samples = new float[(int) (seconds * rate)];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = (float) amplitude.applyAsDouble(i);
        }
        return new Pcm(samples, rate);
    }
}
