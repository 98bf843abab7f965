package dev.medley.predictions;

import dev.medley.models.Emotion;
import dev.medley.models.EmotionReading;
import dev.medley.models.EmotionReading.Doubt;
import dev.medley.models.Model;
import dev.medley.models.ModelFailure;
import dev.medley.sound.Pcm;
import dev.medley.sound.Sound;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;

/** What a recording has {@link ScriptedEmotionModel} do; written into the sound itself, as its level. */
enum Script {
    HAPPY(0.1f) {
        @Override
        EmotionReading play(Model model, Sound sound) {
            return reading(model, sound, Set.of());
        }
    },
    /** As happy, but something happens first. */
    MEANWHILE(0.6f) {
        @Override
        EmotionReading play(Model model, Sound sound) {
            ScriptedEmotionModel.meanwhile.run();
            return reading(model, sound, Set.of());
        }
    },
    DOUBTFUL(0.2f) {
        @Override
        EmotionReading play(Model model, Sound sound) {
            return reading(model, sound, Set.of(Doubt.UNFAMILIAR));
        }
    },
    REFUSES(0.3f) {
        @Override
        EmotionReading play(Model model, Sound sound) {
            throw new ModelFailure(ModelFailure.Kind.REFUSED, "by script");
        }
    },
    UNSUPPORTED(0.4f) {
        @Override
        EmotionReading play(Model model, Sound sound) {
            throw new ModelFailure(ModelFailure.Kind.UNSUPPORTED, "by script");
        }
    },
    UNAVAILABLE(0.5f) {
        @Override
        EmotionReading play(Model model, Sound sound) {
            throw new ModelFailure(ModelFailure.Kind.UNAVAILABLE, "by script");
        }
    },
    BREAKS(0.7f) {
        @Override
        EmotionReading play(Model model, Sound sound) {
            throw new UnsatisfiedLinkError("by script");
        }
    };

    private final float level;

    Script(float level) {
        this.level = level;
    }

    abstract EmotionReading play(Model model, Sound sound);

    /** A tenth of a second that carries the script. */
    Pcm sound() {
        float[] samples = new float[Pcm.MODEL_RATE / 10];
        Arrays.fill(samples, level);
        return new Pcm(samples, Pcm.MODEL_RATE);
    }

    /** Empty for a sound that carries none. */
    static Optional<Script> in(Sound sound) {
        float level = sound.slice(0, 1).samples()[0];
        return Arrays.stream(values())
                .filter(script -> Math.abs(script.level - level) < 0.01)
                .findFirst();
    }

    private static EmotionReading reading(Model model, Sound sound, Set<Doubt> doubts) {
        Map<Emotion, Double> probabilities = Map.of(Emotion.HAPPY, 0.7123456, Emotion.SAD, 0.2876544);
        return new EmotionReading(
                probabilities,
                List.of(new EmotionReading.Span(0, 100, probabilities)),
                utterances(sound, probabilities),
                doubts,
                model);
    }

    /** One in each whole second; the first of several is angry, and the second too short. */
    private static List<EmotionReading.Utterance> utterances(Sound sound, Map<Emotion, Double> probabilities) {
        return LongStream.range(0, sound.durationMs() / 1000)
                .mapToObj(second -> new EmotionReading.Utterance(
                        second * 1000,
                        second * 1000 + 900,
                        second == 0 ? Map.of(Emotion.ANGRY, 0.6, Emotion.HAPPY, 0.4) : probabilities,
                        second == 1 ? Set.of(Doubt.TOO_SHORT) : Set.of()))
                .toList();
    }
}
