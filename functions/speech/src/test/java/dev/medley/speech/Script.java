package dev.medley.speech;

import dev.medley.models.Language;
import dev.medley.models.Model;
import dev.medley.models.ModelFailure;
import dev.medley.models.RecognizedSpeech;
import dev.medley.models.RecognizedSpeech.Segment;
import dev.medley.models.RecognizedSpeech.Word;
import dev.medley.sound.Pcm;
import dev.medley.sound.Sound;
import java.util.Arrays;
import java.util.List;

/** What a recording has {@link ScriptedTranscriber} do; written into the sound itself, as its level. */
enum Script {
    HELLO(0.1f) {
        @Override
        RecognizedSpeech play(Model model, Language language) {
            List<Word> words = List.of(new Word(500, 900, "Hello"), new Word(1000, 1400, "world."));
            Segment segment = new Segment(400, 1500, "Hello world.", 0.9, words);
            return new RecognizedSpeech("Hello world.", language, List.of(segment), model);
        }
    },
    SILENCE(0.2f) {
        @Override
        RecognizedSpeech play(Model model, Language language) {
            return new RecognizedSpeech("", language, List.of(), model);
        }
    },
    REFUSES(0.3f) {
        @Override
        RecognizedSpeech play(Model model, Language language) {
            throw new ModelFailure(ModelFailure.Kind.REFUSED, "by script");
        }
    };

    static final long LENGTH_MS = 100;

    private final float level;

    Script(float level) {
        this.level = level;
    }

    abstract RecognizedSpeech play(Model model, Language language);

    /** A tenth of a second that carries the script. */
    Pcm sound() {
        float[] samples = new float[Pcm.MODEL_RATE / 10];
        Arrays.fill(samples, level);
        return new Pcm(samples, Pcm.MODEL_RATE);
    }

    static Script in(Sound sound) {
        float level = sound.slice(0, 1).samples()[0];
        return Arrays.stream(values())
                .filter(script -> Math.abs(script.level - level) < 0.01)
                .findFirst()
                .orElseThrow();
    }
}
