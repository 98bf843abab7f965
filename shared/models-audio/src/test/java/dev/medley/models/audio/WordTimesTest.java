package dev.medley.models.audio;

import static org.assertj.core.api.Assertions.assertThat;

import dev.medley.models.RecognizedSpeech.Word;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class WordTimesTest {
    private static final int FRAMES = 60;
    private static final int FRAME_MS = 24;
    private final Vocabulary vocabulary = Vocabulary.load();

    @Test
    void piecesOfAWordAreOneWord() {
        List<Word> words = words(sound(0, FRAMES), "\u2581wor", 0, "ld", 10, "\u2581we", 30, ".", 50);

        assertThat(words).containsExactly(word(0, 30, "world"), word(30, FRAMES, "we."));
    }

    @Test
    void aWordEndsWithItsSound() {
        List<Word> words = words(sound(0, 40), "\u2581we", 0);

        assertThat(words).containsExactly(word(0, 40, "we"));
    }

    @Test
    void aWordWhoseAttentionComesLateStartsAfterThePause() {
        float[] sound = sound(0, FRAMES);
        Arrays.fill(sound, 20 * MoonshineEncoder.HOP, 30 * MoonshineEncoder.HOP, 0);

        List<Word> words = words(sound, "\u2581we", 0, "\u2581we", 36);

        assertThat(words).containsExactly(word(0, 20, "we"), word(30, FRAMES, "we"));
    }

    @Test
    void theClosureOfAConsonantIsNoPause() {
        float[] sound = sound(0, FRAMES);
        Arrays.fill(sound, 20 * MoonshineEncoder.HOP, 23 * MoonshineEncoder.HOP, 0);

        List<Word> words = words(sound, "\u2581we", 0, "\u2581we", 36);

        assertThat(words).containsExactly(word(0, 36, "we"), word(36, FRAMES, "we"));
    }

    /** Words of tokens that each attend to one frame only. */
    private List<Word> words(float[] sound, Object... tokensAndFrames) {
        List<Integer> tokens = new ArrayList<>();
        List<float[]> attention = new ArrayList<>();
        for (int i = 0; i < tokensAndFrames.length; i += 2) {
            tokens.add(vocabulary.tokens().indexOf(tokensAndFrames[i]));
            float[] frames = new float[FRAMES];
            frames[(int) tokensAndFrames[i + 1]] = 1;
            attention.add(frames);
        }
        return WordTimes.of(new Decoded(tokens, 0, List.of(), attention, true), vocabulary, sound, 0);
    }

    private static float[] sound(int from, int to) {
        float[] samples = new float[FRAMES * MoonshineEncoder.HOP];
        Arrays.fill(samples, from * MoonshineEncoder.HOP, to * MoonshineEncoder.HOP, 0.5f);
        return samples;
    }

    private static Word word(int from, int to, String text) {
        return new Word((long) from * FRAME_MS, (long) to * FRAME_MS, text);
    }
}
