package dev.medley.models.voice;

import dev.medley.kernel.TextLength;
import dev.medley.models.Model;
import dev.medley.models.ModelFailure;
import dev.medley.models.ModelFailure.Kind;
import dev.medley.models.SpeechSynthesizer;
import dev.medley.sound.Pcm;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.Set;

/**
 * Speaks English with Flite, the small synthesiser of Carnegie Mellon University, at 16 kHz. Thread-safe: every call
 * runs a program of its own, at most as many at a time as there are processors, and for no longer than its deadline.
 */
public final class FliteVoice implements SpeechSynthesizer {

    /** The voice to take when none is asked for: a woman from the United States. */
    public static final String DEFAULT_VOICE = "slt";

    /** Two men, Scottish (awb) and American (rms), and a small, robotic one (kal16) beside the default. */
    public static final Set<String> VOICES = Set.of(DEFAULT_VOICE, "awb", "rms", "kal16");

    /** The longest text of a call, about three minutes of speech. */
    public static final int MAX_CHARACTERS = 3000;

    private static final Duration DEADLINE = Duration.ofSeconds(60);

    private static final double LEAST_STRETCH = 0.25;
    private static final double MOST_STRETCH = 4;

    private final Turns turns;

    public FliteVoice() {
        this(DEADLINE);
    }

    FliteVoice(Duration deadline) {
        turns = new Turns(Runtime.getRuntime().availableProcessors(), deadline);
    }

    @Override
    public Model model() {
        return new Model("embedded", "flite", "0.1.1");
    }

    @Override
    public Pcm speak(String text, String voice) {
        return speak(text, voice, 1);
    }

    /**
     * Speaks slower or faster.
     *
     * @param stretch how long it takes, compared with the voice's own time; from a quarter to four times
     */
    public Pcm speak(String text, String voice, double stretch) {
        if (!VOICES.contains(voice)) {
            throw new ModelFailure(Kind.REFUSED, "There is no voice of that name; there are " + VOICES + ".");
        }
        if (TextLength.codePoints(text) > MAX_CHARACTERS) {
            throw new ModelFailure(Kind.REFUSED, "The text is longer than %d characters.".formatted(MAX_CHARACTERS));
        }
        var utterances = Utterances.of(PlainEnglish.of(text));
        return turns.run(() -> speakAll(utterances, voice, Math.clamp(stretch, LEAST_STRETCH, MOST_STRETCH)));
    }

    private static Pcm speakAll(Iterable<String> utterances, String voice, double stretch) {
        var samples = new ByteArrayOutputStream();
        for (String utterance : utterances) {
            samples.writeBytes(Wave.samples(FliteProgram.speak(utterance, voice, stretch)));
        }
        return new Pcm(Wave.toFloats(samples.toByteArray()), Pcm.MODEL_RATE);
    }
}
