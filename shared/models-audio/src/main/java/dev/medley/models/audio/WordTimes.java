package dev.medley.models.audio;

import dev.medley.models.RecognizedSpeech.Word;
import dev.medley.sound.Pcm;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Gives the words of a decoded stretch their times. */
final class WordTimes {
    private static final int FRAME_MS = MoonshineEncoder.HOP * 1000 / Pcm.MODEL_RATE;

    /** A pause of this many frames, 144 ms, is longer than the closure of any consonant and separates words. */
    private static final int PAUSE = 6;
    /** How far, 0.5 s, the attention of a word may come too late after a pause. */
    private static final int LATEST = 20;

    private WordTimes() {}

    /**
     * Words in order. A word starts where the attention of its first token does, or right after the pause that lies a
     * little before, and ends with the last frame of sound before the next word: the attention says little about ends.
     *
     * @param startMs where the stretch starts in its recording
     */
    static List<Word> of(Decoded decoded, Vocabulary vocabulary, float[] samples, long startMs) {
        boolean[] active = ActiveFrames.of(samples, decoded.attention().getFirst().length);
        int[] firstTokens = firstTokens(decoded.tokens(), vocabulary);
        int[] starts = starts(Alignment.starts(decoded.attention(), active), firstTokens, active);
        List<Word> words = new ArrayList<>();
        for (int i = 0; i < firstTokens.length; i++) {
            boolean last = i == firstTokens.length - 1;
            int to = last ? decoded.tokens().size() : firstTokens[i + 1];
            String text = vocabulary.decode(decoded.tokens().subList(firstTokens[i], to));
            int end = endOfSound(active, starts[i], last ? active.length : starts[i + 1]);
            if (!text.isEmpty()) {
                words.add(new Word(startMs + (long) starts[i] * FRAME_MS, startMs + (long) end * FRAME_MS, text));
            }
        }
        return List.copyOf(words);
    }

    static int[] firstTokens(List<Integer> tokens, Vocabulary vocabulary) {
        return IntStream.range(0, tokens.size())
                .filter(token -> token == 0 || vocabulary.startsWord(tokens.get(token)))
                .toArray();
    }

    private static int[] starts(int[] tokenStarts, int[] firstTokens, boolean[] active) {
        int[] starts = new int[firstTokens.length];
        for (int word = 0; word < starts.length; word++) {
            int earliest = word == 0 ? 0 : starts[word - 1] + 1;
            starts[word] = afterPause(active, earliest, Math.max(earliest, tokenStarts[firstTokens[word]]));
        }
        return starts;
    }

    /** The end of a pause between the earliest and this start, or this start where there is none. */
    private static int afterPause(boolean[] active, int earliest, int start) {
        int silent = 0;
        for (int frame = Math.min(start, active.length) - 1; frame >= Math.max(earliest, start - LATEST); frame--) {
            silent = active[frame] ? 0 : silent + 1;
            if (silent == PAUSE) {
                return frame + PAUSE;
            }
        }
        return start;
    }

    private static int endOfSound(boolean[] active, int start, int limit) {
        int end = Math.min(limit, active.length);
        while (end > start + 1 && !active[end - 1]) {
            end--;
        }
        return Math.max(end, start + 1);
    }
}
