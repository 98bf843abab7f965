package dev.medley.models.audio;

import dev.medley.models.Emotion;
import dev.medley.models.EmotionReading.Doubt;
import dev.medley.sound.Sound;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What several passages say together, each as long as it is. */
final class SpeechHearing {

    private final List<Map<Emotion, Double>> probabilities = new ArrayList<>();
    private final List<Double> lengths = new ArrayList<>();
    private final VoiceOverlap overlap = new VoiceOverlap();
    private double strangeness;
    private double length;

    void add(PassageHearing passage, long lengthMs) {
        probabilities.add(passage.probabilities());
        lengths.add((double) lengthMs);
        overlap.add(passage.overlap());
        strangeness += passage.strangeness() * lengthMs;
        length += lengthMs;
    }

    Map<Emotion, Double> probabilities() {
        return EmotionProbabilities.mean(probabilities, lengths);
    }

    /**
     * Why this should not be believed.
     *
     * @param speech the probability of speech in each frame of the sound
     */
    Set<Doubt> doubts(Sound sound, float[] speech) {
        Set<Doubt> doubts = Doubts.of(sound, speech, probabilities(), strangeness / length);
        if (overlap.isHeard()) {
            doubts.add(Doubt.MIXED);
        }
        return doubts;
    }
}
