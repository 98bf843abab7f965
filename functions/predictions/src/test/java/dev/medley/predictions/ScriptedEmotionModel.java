package dev.medley.predictions;

import dev.medley.models.Emotion;
import dev.medley.models.EmotionModel;
import dev.medley.models.EmotionReading;
import dev.medley.models.EmotionReading.Doubt;
import dev.medley.models.EmotionVariant;
import dev.medley.models.Model;
import dev.medley.sound.Sound;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/** Hears what the test wants it to hear. */
@Singleton
class ScriptedEmotionModel implements EmotionModel {

    /** What happens while {@link Script#MEANWHILE} is played. */
    static volatile Runnable meanwhile = () -> {};

    @Override
    public Model model() {
        return new Model("scripted", "script", "1");
    }

    /** One that hears sadness in happy voices. */
    @Override
    public EmotionModel variant(EmotionVariant variant) {
        return variant == EmotionVariant.STANDARD ? this : new Contrary(this, variant);
    }

    private record Contrary(ScriptedEmotionModel own, EmotionVariant variant) implements EmotionModel {

        @Override
        public Model model() {
            return new Model("scripted", "script", "1-" + variant.label());
        }

        @Override
        public EmotionReading read(Sound sound, IntConsumer progress) {
            EmotionReading reading = own.read(sound, progress);
            Map<Emotion, Double> probabilities = Map.of(Emotion.SAD, 0.7, Emotion.HAPPY, 0.3);
            return new EmotionReading(probabilities, List.of(), reading.doubts(), model());
        }
    }

    @Override
    public EmotionReading read(Sound sound, IntConsumer progress) {
        return Script.in(sound)
                .map(script -> script.play(model(), sound))
                .orElseGet(() -> voice(sound.slice(0, sound.durationMs()).samples(), sound.durationMs()));
    }

    /** What a low tone expresses, or a high one, or silence. */
    private EmotionReading voice(float[] samples, long durationMs) {
        long crossings = IntStream.range(1, samples.length)
                .filter(i -> samples[i - 1] < 0 != samples[i] < 0)
                .count();
        if (crossings < durationMs / 100) {
            return new EmotionReading(Map.of(), List.of(), Set.of(Doubt.NO_SPEECH), model());
        }
        Emotion emotion = crossings < durationMs ? Emotion.ANGRY : Emotion.SAD;
        Map<Emotion, Double> probabilities = Map.of(emotion, 0.8, Emotion.CALM, 0.2);
        return new EmotionReading(
                probabilities,
                List.of(new EmotionReading.Span(0, durationMs, probabilities)),
                List.of(new EmotionReading.Utterance(
                        emotion == Emotion.SAD ? 500 : 0, durationMs, probabilities, Set.of())),
                Set.of(),
                model());
    }
}
