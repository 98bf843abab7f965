package dev.medley.sound;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How good a recording of speech is.
 *
 * @param loudnessLufs integrated, ITU-R BS.1770-4; null when silent or shorter than 400 ms
 * @param clippingRatio share of clipped samples, 0 to 1
 * @param speechRatio share of 32 ms frames that are more likely speech than not, 0 to 1
 * @param signalToNoiseDb -20 to 60; null without speech
 * @param signalToNoiseTrusted false when there was no speech, or no pause in it to hear the noise in
 */
public record Measurement(
        @Nullable Double loudnessLufs,
        double clippingRatio,
        double speechRatio,
        @Nullable Double signalToNoiseDb,
        boolean signalToNoiseTrusted) {

    static final float SPEECH = 0.5f;

    /**
     * Measures a sound.
     *
     * @param speechProbabilities the chance of speech in each 32 ms of it
     */
    public static Measurement of(Sound sound, float[] speechProbabilities) {
        return of(Levels.of(sound), speechProbabilities);
    }

    /**
     * Completes what was measured on the way with what a voice activity detector heard.
     *
     * @param speechProbabilities the chance of speech in each of the frames of the levels
     */
    public static Measurement of(Levels levels, float[] speechProbabilities) {
        Optional<SignalToNoise> ratio = SignalToNoise.of(levels.framePowers(), speechProbabilities);
        return new Measurement(
                levels.loudnessLufs(),
                levels.clippingRatio(),
                speechRatio(speechProbabilities),
                ratio.isPresent() ? ratio.get().db() : null,
                ratio.isPresent() && ratio.get().trusted());
    }

    private static double speechRatio(float[] probabilities) {
        int speech = 0;
        for (float probability : probabilities) {
            speech += probability >= SPEECH ? 1 : 0;
        }
        return speech / (double) Math.max(probabilities.length, 1);
    }
}
