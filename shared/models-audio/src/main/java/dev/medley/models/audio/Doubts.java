package dev.medley.models.audio;

import static dev.medley.models.VoiceActivityModel.FRAME_MS;

import dev.medley.models.Emotion;
import dev.medley.models.EmotionReading.Doubt;
import dev.medley.sound.Measurement;
import dev.medley.sound.Sound;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** Says why a reading of emotions should not be believed. */
final class Doubts {
    /** With less speech than this, one reading in two was wrong. */
    private static final long SHORTEST_MS = 1_000;

    private static final float SPEECH = 0.5f;
    /** Below this the noise is about to drown the voice. */
    private static final double NOISIEST_DB = 5;

    private static final double MOST_CLIPPED = 0.02;
    /** Where no emotion was more probable than this, three readings in five were wrong. */
    private static final double LEAST_PROBABLE = 0.4;

    private Doubts() {}

    static Set<Doubt> of(Sound sound, float[] speech, Map<Emotion, Double> probabilities, double strangeness) {
        Set<Doubt> doubts = EnumSet.noneOf(Doubt.class);
        if (speechMs(speech) < SHORTEST_MS) {
            doubts.add(Doubt.TOO_SHORT);
        }
        if (isPoor(Measurement.of(sound, speech))) {
            doubts.add(Doubt.POOR_SOUND);
        }
        if (strangeness > 1) {
            doubts.add(Doubt.UNFAMILIAR);
        }
        if (probabilities.values().stream().noneMatch(probability -> probability >= LEAST_PROBABLE)) {
            doubts.add(Doubt.UNDECIDED);
        }
        return doubts;
    }

    private static long speechMs(float[] probabilities) {
        long frames = 0;
        for (float probability : probabilities) {
            frames += probability >= SPEECH ? 1 : 0;
        }
        return frames * FRAME_MS;
    }

    private static boolean isPoor(Measurement measured) {
        Double ratio = measured.signalToNoiseDb();
        boolean noisy = measured.signalToNoiseTrusted() && ratio != null && ratio < NOISIEST_DB;
        return noisy || measured.clippingRatio() > MOST_CLIPPED;
    }
}
