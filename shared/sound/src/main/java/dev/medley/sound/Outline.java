package dev.medley.sound;

import java.util.Arrays;

/**
 * The {@link Waveform} of a sound whose length is not known yet. It starts with a part for each sample; when the parts
 * run out, neighbours are joined and each part grows twice as long.
 */
final class Outline {

    private static final int CAPACITY = 8192;

    private final Waveform parts = new Waveform(new float[CAPACITY], new float[CAPACITY]);
    private int complete;
    private int samplesPerPart = 1;
    private int samplesInPart;

    void add(float[] samples, int count) {
        float[] minima = parts.minima();
        float[] maxima = parts.maxima();
        for (int i = 0; i < count; i++) {
            boolean first = samplesInPart == 0;
            minima[complete] = first ? samples[i] : Math.min(minima[complete], samples[i]);
            maxima[complete] = first ? samples[i] : Math.max(maxima[complete], samples[i]);
            if (++samplesInPart == samplesPerPart) {
                endPart();
            }
        }
    }

    private void endPart() {
        samplesInPart = 0;
        complete++;
        if (complete == CAPACITY) {
            Waveform joined = parts.reduced(CAPACITY / 2);
            complete = CAPACITY / 2;
            System.arraycopy(joined.minima(), 0, parts.minima(), 0, complete);
            System.arraycopy(joined.maxima(), 0, parts.maxima(), 0, complete);
            samplesPerPart *= 2;
        }
    }

    Waveform waveform(int length) {
        int filled = samplesInPart > 0 ? complete + 1 : complete;
        return new Waveform(Arrays.copyOf(parts.minima(), filled), Arrays.copyOf(parts.maxima(), filled))
                .reduced(length);
    }
}
