package dev.medley.models.audio;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.zip.Deflater;

/** Finds out when a recogniser has fallen into a loop, as they do on sound that they cannot read. */
final class Repetition {
    private static final int LONGEST = 12;
    /** Fewer tokens in a row than this may be what was said: "no, no, no". */
    private static final int LEAST_TOKENS = 12;

    private static final int LEAST_TIMES = 3;
    /** Ordinary text of 15 seconds stays below 1.4. */
    private static final double HIGHEST_RATIO = 1.8;

    private Repetition() {}

    /** How many tokens at the end only say again what stands before them; 0 where that may be no loop. */
    static int atEnd(List<Integer> tokens) {
        for (int length = 1; length <= LONGEST; length++) {
            int times = times(tokens, length);
            if (times >= LEAST_TIMES && times * length >= LEAST_TOKENS) {
                return (times - 1) * length;
            }
        }
        return 0;
    }

    /** How often the last so many tokens stand at the end in a row. */
    private static int times(List<Integer> tokens, int length) {
        int size = tokens.size();
        int same = 0;
        while (same + length < size && tokens.get(size - 1 - same).equals(tokens.get(size - 1 - same - length))) {
            same++;
        }
        return 1 + same / length;
    }

    /** Whether a text can be packed so well that it can only repeat itself. */
    static boolean packsTooWell(String text) {
        byte[] bytes = text.getBytes(UTF_8);
        try (Deflater deflater = new Deflater()) {
            deflater.setInput(bytes);
            deflater.finish();
            int packed = deflater.deflate(new byte[bytes.length + 64]);
            return bytes.length > HIGHEST_RATIO * packed;
        }
    }
}
