package dev.medley.sound;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * How far speech stands out from the background.
 *
 * @param db power of the speech over that of the noise, -20 to 60 dB
 * @param trusted whether there were pauses to hear the noise in; without any, the quietest 5 % of the frames stand in
 *     for it and the value is a rough guess
 */
public record SignalToNoise(double db, boolean trusted) {

    private static final double MIN_DB = -20;
    private static final double MAX_DB = 60;
    private static final float SURELY_SPEECH = 0.8f;
    private static final float SURELY_NOISE = 0.15f;
    /** Frames on either side of speech that its onset and echo reach into. */
    private static final int MARGIN = 2;

    private static final int ENOUGH_NOISE_FRAMES = 6;

    /**
     * Compares the frames that are surely speech with those that are surely not.
     *
     * @param framePowers mean square of each 32 ms
     * @param speechProbabilities the chance of speech in the same frames; surplus frames of either are ignored
     * @return empty when nothing is surely speech
     */
    public static Optional<SignalToNoise> of(float[] framePowers, float[] speechProbabilities) {
        int frames = Math.min(framePowers.length, speechProbabilities.length);
        float[] powers = Arrays.copyOf(framePowers, frames);
        int[] speech = frames(frames, i -> speechProbabilities[i] > SURELY_SPEECH);
        if (speech.length == 0) {
            return Optional.empty();
        }
        float[] chances = Arrays.copyOf(speechProbabilities, frames);
        int[] pauses = frames(frames, i -> isPause(chances, i));
        boolean trusted = pauses.length >= ENOUGH_NOISE_FRAMES;
        double noise = trusted ? mean(powers, pauses) : quietest(powers);
        return Optional.of(new SignalToNoise(decibels(mean(powers, speech) - noise, noise), trusted));
    }

    private static boolean isPause(float[] chances, int frame) {
        int last = Math.min(chances.length - 1, frame + MARGIN);
        return chances[frame] < SURELY_NOISE
                && IntStream.rangeClosed(Math.max(0, frame - MARGIN), last)
                        .allMatch(i -> chances[i] < Measurement.SPEECH);
    }

    private static int[] frames(int count, IntPredicate wanted) {
        return IntStream.range(0, count).filter(wanted).toArray();
    }

    private static double mean(float[] powers, int[] frames) {
        return Arrays.stream(frames).mapToDouble(i -> powers[i]).average().orElse(0);
    }

    private static double quietest(float[] powers) {
        float[] sorted = powers.clone();
        Arrays.sort(sorted);
        int count = Math.max(1, sorted.length / 20);
        return mean(sorted, IntStream.range(0, count).toArray());
    }

    private static double decibels(double signal, double noise) {
        if (noise <= 0) {
            return MAX_DB;
        }
        return signal <= 0 ? MIN_DB : Math.clamp(10 * Math.log10(signal / noise), MIN_DB, MAX_DB);
    }
}
