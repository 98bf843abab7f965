package dev.medley.models.voice;

import dev.medley.sound.Pcm;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/** Reads the WAV files that Flite writes: one 44-byte header, then 16-bit samples of one channel. */
final class Wave {

    private static final int HEADER = 44;
    private static final int RATE_AT = 24;
    private static final float FULL_SCALE = 32_768;

    private Wave() {}

    static byte[] samples(byte[] file) {
        int rate = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN).getInt(RATE_AT);
        if (rate != Pcm.MODEL_RATE) {
            throw new IllegalStateException("The voice speaks at " + rate + " Hz.");
        }
        return Arrays.copyOfRange(file, HEADER, file.length);
    }

    static float[] toFloats(byte[] samples) {
        var shorts = ByteBuffer.wrap(samples).order(ByteOrder.LITTLE_ENDIAN).asShortBuffer();
        var floats = new float[shorts.remaining()];
        for (int i = 0; i < floats.length; i++) {
            floats[i] = shorts.get(i) / FULL_SCALE;
        }
        return floats;
    }
}
