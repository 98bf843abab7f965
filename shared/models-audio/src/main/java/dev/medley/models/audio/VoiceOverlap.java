package dev.medley.models.audio;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Tells whether two voices speak at once, by the two pitches in their sum: a voice is cancelled by subtracting itself a
 * period later, the sum of two only by both their periods (A. de Cheveigné, "Separation of concurrent harmonic sounds",
 * JASA 93, 1993). A frame counts where no one period cancels it and two do. A single voice has few such frames, where its
 * pitch jumps or a room repeats it, so their share decides, and the less was heard the larger it has to be. All constants
 * were chosen on single and mixed clips; the model card says what came out.
 */
final class VoiceOverlap {

    /** Frames, periods and steps in samples of 8 kHz; periods are those of pitches from 65 to 421 Hz. */
    private static final int FRAME = 640;

    private static final int STEP = 160;
    private static final int SHORTEST = 19;
    private static final int LONGEST = 123;
    private static final int LAGS = 2 * LONGEST + 2;

    /** Frames below this power of the loudest one, 20 dB, are pauses or breath. */
    private static final double QUIETEST = 0.01;

    /** What the best period leaves of one voice is less, in shares of the power. */
    private static final double LEFT_BY_ONE = 0.3;

    /** What the best two periods leave of two voices is less. */
    private static final double LEFT_BY_TWO = 0.12;

    private static final double LEAST_SHARE = 0.065;
    private static final double OFFSET = 0.02;
    private static final double SPREAD = 0.7;

    /** Two periods in these ratios are those of one voice and its harmonics. */
    private static final double[] HARMONIC = {1, 1.5, 2, 3, 4};

    private static final double TOLERANCE = 0.09;
    private static final List<int[]> PAIRS = pairs();

    private int frames;
    private int doubled;

    /** Listens to more of the recording: 16 kHz samples of speech. */
    void add(float[] samples) {
        float[] low = LowBand.of(samples);
        int count = Math.max(0, (low.length - FRAME - LAGS) / STEP);
        double[] powers = new double[count];
        for (int i = 0; i < count; i++) {
            powers[i] = power(low, i * STEP, FRAME);
        }
        double least = QUIETEST * Arrays.stream(powers).max().orElse(0);
        for (int i = 0; i < count; i++) {
            if (powers[i] > 0 && powers[i] >= least) {
                frames++;
                doubled += isDoubled(correlations(low, i * STEP)) ? 1 : 0;
            }
        }
    }

    /** Adds what was heard elsewhere. */
    void add(VoiceOverlap other) {
        frames += other.frames;
        doubled += other.doubled;
    }

    /** Whether two voices speak at once for a good part of what was heard. */
    boolean isHeard() {
        return frames > 0 && doubled > frames * Math.max(LEAST_SHARE, OFFSET + SPREAD / Math.sqrt(frames));
    }

    private static boolean isDoubled(double[] r) {
        double best = 0;
        for (int lag = SHORTEST; lag <= LONGEST; lag++) {
            best = Math.max(best, r[lag]);
        }
        return 1 - best > LEFT_BY_ONE && PAIRS.stream().anyMatch(pair -> leftBy(pair, r) < LEFT_BY_TWO);
    }

    /** The power of a frame from which itself was subtracted a period later, and the rest another period later. */
    private static double leftBy(int[] pair, double[] r) {
        return 1 - r[pair[0]] - r[pair[1]] + (r[pair[0] + pair[1]] + r[pair[1] - pair[0]]) / 2;
    }

    /** How alike a frame and what follows it by each lag are, -1 to 1. */
    private static double[] correlations(float[] low, int start) {
        double mean = 0;
        for (int i = 0; i < FRAME + LAGS; i++) {
            mean += low[start + i];
        }
        mean /= FRAME + LAGS;
        double[] frame = new double[FRAME + LAGS];
        for (int i = 0; i < frame.length; i++) {
            frame[i] = low[start + i] - mean;
        }
        double own = product(frame, 0);
        double moving = own;
        double[] correlations = new double[LAGS];
        for (int lag = 0; lag < LAGS; lag++) {
            correlations[lag] = product(frame, lag) / Math.sqrt(own * moving + Double.MIN_NORMAL);
            moving += frame[FRAME + lag] * frame[FRAME + lag] - frame[lag] * frame[lag];
        }
        return correlations;
    }

    private static double product(double[] frame, int lag) {
        double sum = 0;
        for (int i = 0; i < FRAME; i++) {
            sum += frame[i] * frame[i + lag];
        }
        return sum;
    }

    private static double power(float[] samples, int from, int length) {
        double sum = 0;
        for (int i = from; i < from + length; i++) {
            sum += (double) samples[i] * samples[i];
        }
        return sum;
    }

    private static List<int[]> pairs() {
        List<int[]> pairs = new ArrayList<>();
        for (int shorter = SHORTEST; shorter <= LONGEST; shorter++) {
            for (int longer = shorter + 1; longer <= LONGEST; longer++) {
                double ratio = (double) longer / shorter;
                if (Arrays.stream(HARMONIC).noneMatch(harmonic -> Math.abs(log2(ratio / harmonic)) < TOLERANCE)) {
                    pairs.add(new int[] {shorter, longer});
                }
            }
        }
        return pairs;
    }

    private static double log2(double value) {
        return Math.log(value) / Math.log(2);
    }
}
