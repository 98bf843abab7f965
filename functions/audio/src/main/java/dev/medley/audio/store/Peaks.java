package dev.medley.audio.store;

import dev.medley.sound.Waveform;

/** A waveform as bytes: for each part the lowest and the highest amplitude, in steps of 1/127. */
final class Peaks {

    private static final float FULL = 127;

    private Peaks() {}

    static byte[] write(Waveform waveform) {
        byte[] bytes = new byte[2 * waveform.minima().length];
        for (int i = 0; i < waveform.minima().length; i++) {
            bytes[2 * i] = step(waveform.minima()[i]);
            bytes[2 * i + 1] = step(waveform.maxima()[i]);
        }
        return bytes;
    }

    static Waveform read(byte[] bytes) {
        float[] minima = new float[bytes.length / 2];
        float[] maxima = new float[bytes.length / 2];
        for (int i = 0; i < minima.length; i++) {
            minima[i] = bytes[2 * i] / FULL;
            maxima[i] = bytes[2 * i + 1] / FULL;
        }
        return new Waveform(minima, maxima);
    }

    private static byte step(float amplitude) {
        return (byte) Math.round(Math.clamp(amplitude, -1, 1) * FULL);
    }
}
