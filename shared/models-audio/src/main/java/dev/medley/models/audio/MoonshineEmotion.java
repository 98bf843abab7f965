package dev.medley.models.audio;

import static dev.medley.models.VoiceActivityModel.FRAME_MS;

import dev.medley.models.EmotionModel;
import dev.medley.models.EmotionReading;
import dev.medley.models.EmotionVariant;
import dev.medley.models.Model;
import dev.medley.models.VoiceActivityModel;
import dev.medley.sound.Sound;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntConsumer;

/**
 * Hears emotions in the early layers of the speech recogniser's encoder. It reads one passage of speech after the other;
 * the reading as a whole is their mean, weighted by length. Each stretch between two pauses is judged by itself as well.
 */
public final class MoonshineEmotion implements EmotionModel {
    private static final int HUNDRED = 100;

    /** How much of the reading, in percent, the passages and the timeline take; the rest is for the utterances. */
    private static final int PASSAGES = 85;

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
    public EmotionModel variant(EmotionVariant variant) {
        return new MoonshineEmotion(voiceActivity, features, classifier.as(variant));
    }

    @Override
    public EmotionReading read(Sound sound, IntConsumer progress) {
        Rate.require(sound);
        float[] speech = voiceActivity.speechProbabilities(sound, ProgressShare.ofFindingSpeech(progress));
        List<Span> stretches = Segmentation.of(speech, sound.durationMs());
        if (stretches.isEmpty()) {
            return new EmotionReading(Map.of(), List.of(), Set.of(EmotionReading.Doubt.NO_SPEECH), model());
        }
        IntConsumer reading = ProgressShare.ofReading(progress);
        List<Span> passages = Passages.of(stretches);
        List<EmotionReading.Span> timeline = new ArrayList<>();
        Map<Span, PassageHearing> heard = new HashMap<>();
        SpeechHearing all = new SpeechHearing();
        for (int i = 0; i < passages.size(); i++) {
            Span passage = passages.get(i);
            all.add(heard.computeIfAbsent(passage, span -> hear(sound, span)), passage.lengthMs());
            timeline.addAll(EmotionTimeline.of(
                    passage,
                    classifier.labels(),
                    window -> classifier.logProbabilities(features.of(samples(sound, window)))));
            reading.accept(PASSAGES * (i + 1) / passages.size());
        }
        List<EmotionReading.Utterance> utterances = new ArrayList<>();
        for (Span stretch : stretches) {
            utterances.add(utterance(sound, speech, stretch, heard));
            reading.accept(PASSAGES + (HUNDRED - PASSAGES) * utterances.size() / stretches.size());
        }
        Set<EmotionReading.Doubt> doubts = all.doubts(sound, speech);
        return new EmotionReading(all.probabilities(), List.copyOf(timeline), utterances, doubts, model());
    }

    /** What a stretch of speech expresses by itself; one that was a passage is not read again. */
    private EmotionReading.Utterance utterance(
            Sound sound, float[] speech, Span stretch, Map<Span, PassageHearing> heard) {
        SpeechHearing hearing = new SpeechHearing();
        for (Span part : Passages.of(List.of(stretch))) {
            PassageHearing known = heard.get(part);
            hearing.add(known == null ? hear(sound, part) : known, part.lengthMs());
        }
        int from = (int) Math.min(stretch.startMs() / FRAME_MS, speech.length);
        int to = (int) Math.min(Math.ceilDiv(stretch.endMs(), FRAME_MS), speech.length);
        return new EmotionReading.Utterance(
                stretch.startMs(),
                stretch.endMs(),
                hearing.probabilities(),
                hearing.doubts(sound.slice(stretch.startMs(), stretch.endMs()), Arrays.copyOfRange(speech, from, to)));
    }

    private PassageHearing hear(Sound sound, Span span) {
        float[] samples = samples(sound, span);
        float[] heard = features.of(samples);
        VoiceOverlap overlap = new VoiceOverlap();
        overlap.add(samples);
        return new PassageHearing(
                EmotionProbabilities.of(classifier.labels(), classifier.logProbabilities(heard)),
                classifier.strangeness(heard),
                overlap);
    }

    private static float[] samples(Sound sound, Span span) {
        return sound.slice(span.startMs(), span.endMs()).samples();
    }
}
