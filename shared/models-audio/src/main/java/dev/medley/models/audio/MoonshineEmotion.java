package dev.medley.models.audio;

import dev.medley.models.Emotion;
import dev.medley.models.EmotionModel;
import dev.medley.models.EmotionReading;
import dev.medley.models.Model;
import dev.medley.models.VoiceActivityModel;
import dev.medley.sound.Sound;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntConsumer;

/**
 * Hears emotions in the early layers of the speech recogniser's encoder. It reads one passage of speech after the other;
 * the reading as a whole is their mean, weighted by length.
 */
public final class MoonshineEmotion implements EmotionModel {
    private final VoiceActivityModel voiceActivity;
    private final EmotionFeatures features;
    private final EmotionClassifier classifier;

    MoonshineEmotion(VoiceActivityModel voiceActivity, EmotionFeatures features, EmotionClassifier classifier) {
        this.voiceActivity = voiceActivity;
        this.features = features;
        this.classifier = classifier;
    }

    @Override
    public Model model() {
        return new Model("embedded", "moonshine-tiny-emotion", classifier.version());
    }

    @Override
    public EmotionReading read(Sound sound, IntConsumer progress) {
        Rate.require(sound);
        float[] speech = voiceActivity.speechProbabilities(sound, ProgressShare.ofFindingSpeech(progress));
        List<Span> passages = Passages.of(Segmentation.of(speech, sound.durationMs()));
        if (passages.isEmpty()) {
            return new EmotionReading(Map.of(), List.of(), Set.of(EmotionReading.Doubt.NO_SPEECH), model());
        }
        IntConsumer reading = ProgressShare.ofReading(progress);
        List<EmotionReading.Span> timeline = new ArrayList<>();
        Hearing hearing = new Hearing();
        VoiceOverlap overlap = new VoiceOverlap();
        for (int i = 0; i < passages.size(); i++) {
            Span passage = passages.get(i);
            float[] samples = samples(sound, passage);
            float[] heard = features.of(samples);
            overlap.add(samples);
            hearing.add(
                    EmotionProbabilities.of(classifier.labels(), classifier.logProbabilities(heard)),
                    classifier.strangeness(heard),
                    (double) passage.lengthMs());
            timeline.addAll(EmotionTimeline.of(
                    passage,
                    classifier.labels(),
                    window -> classifier.logProbabilities(features.of(samples(sound, window)))));
            reading.accept(100 * (i + 1) / passages.size());
        }
        Map<Emotion, Double> probabilities = hearing.probabilities();
        Set<EmotionReading.Doubt> doubts = Doubts.of(sound, speech, probabilities, hearing.strangeness());
        if (overlap.isHeard()) {
            doubts.add(EmotionReading.Doubt.MIXED);
        }
        return new EmotionReading(probabilities, List.copyOf(timeline), doubts, model());
    }

    private static float[] samples(Sound sound, Span span) {
        return sound.slice(span.startMs(), span.endMs()).samples();
    }

    /** What was heard in the passages so far. */
    private static final class Hearing {
        private final List<Map<Emotion, Double>> probabilities = new ArrayList<>();
        private final List<Double> lengths = new ArrayList<>();
        private double strangeness;
        private double length;

        void add(Map<Emotion, Double> passage, double howStrange, double ms) {
            probabilities.add(passage);
            lengths.add(ms);
            strangeness += howStrange * ms;
            length += ms;
        }

        Map<Emotion, Double> probabilities() {
            return EmotionProbabilities.mean(probabilities, lengths);
        }

        double strangeness() {
            return strangeness / length;
        }
    }
}
