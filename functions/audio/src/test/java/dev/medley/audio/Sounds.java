package dev.medley.audio;

import dev.medley.sound.Pcm;
import dev.medley.sound.WavFile;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/** Sound made for tests. */
final class Sounds {

    private Sounds() {}

    /** A WAV file with a tone of 440 Hz at 16 kHz. */
    static byte[] tone(int durationMs) {
        float[] samples = new float[Pcm.MODEL_RATE / 1000 * durationMs];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = (float) (0.4 * Math.sin(2 * Math.PI * 440 * i / Pcm.MODEL_RATE));
        }
        return WavFile.encode(new Pcm(samples, Pcm.MODEL_RATE));
    }

    /** A WAV file with noise, the same for the same seed. */
    static byte[] noise(int durationMs, long seed) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        float[] samples = new float[Pcm.MODEL_RATE / 1000 * durationMs];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = random.nextFloat(-0.2f, 0.2f);
        }
        return WavFile.encode(new Pcm(samples, Pcm.MODEL_RATE));
    }

    /** The digest of a file, in hexadecimal. */
    static String sha256(byte[] file) throws NoSuchAlgorithmException {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
    }
}
