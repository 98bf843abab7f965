package dev.medley.models.audio;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The tokens of Moonshine, which are Llama's: pieces of words, {@code U+2581} where a word starts, and
 * {@code <0x00>} to {@code <0xFF>} for single bytes of UTF-8. Numbers beyond the list are marks without a text.
 */
record Vocabulary(List<String> tokens) {
    static final int START = 1;
    static final int END = 2;
    private static final int FIRST_BYTE = 3;
    private static final int FIRST_PIECE = 259;
    private static final char WORD_START = '\u2581';

    static Vocabulary load() {
        String list = new String(Onnx.resource("moonshine/vocabulary.txt"), StandardCharsets.UTF_8);
        // Some tokens are line ends of other systems, so only this one separates.
        return new Vocabulary(Pattern.compile("\n").splitAsStream(list).toList());
    }

    String decode(List<Integer> ids) {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        for (int id : ids) {
            if (id >= FIRST_BYTE && id < FIRST_PIECE) {
                text.write(id - FIRST_BYTE);
            } else if (id >= FIRST_PIECE && id < tokens.size()) {
                text.writeBytes(tokens.get(id).replace(WORD_START, ' ').getBytes(StandardCharsets.UTF_8));
            }
        }
        return text.toString(StandardCharsets.UTF_8).strip();
    }

    /** Whether a new word begins with this token. */
    boolean startsWord(int id) {
        return id >= FIRST_PIECE && id < tokens.size() && tokens.get(id).charAt(0) == WORD_START;
    }
}
