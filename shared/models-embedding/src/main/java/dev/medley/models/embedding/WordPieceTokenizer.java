package dev.medley.models.embedding;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** BERT's way from text to tokens: lower case, no accents, punctuation apart, then the longest known pieces of each word. */
final class WordPieceTokenizer {

    private static final int UNKNOWN = 100;
    private static final int START = 101;
    private static final int END = 102;
    private static final int LONGEST_WORD = 100;

    private final Map<String, Integer> vocabulary;

    WordPieceTokenizer(Map<String, Integer> vocabulary) {
        this.vocabulary = Map.copyOf(vocabulary);
    }

    static WordPieceTokenizer bundled() {
        try (InputStream file = WordPieceTokenizer.class.getResourceAsStream("vocabulary.txt");
                BufferedReader lines = new BufferedReader(
                        new InputStreamReader(Objects.requireNonNull(file), StandardCharsets.UTF_8))) {
            Map<String, Integer> vocabulary = new HashMap<>();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                vocabulary.put(line, vocabulary.size());
            }
            return new WordPieceTokenizer(vocabulary);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The tokens of a text between the marks of start and end, at most so many. */
    long[] ids(String text, int most) {
        List<Integer> ids = new ArrayList<>();
        ids.add(START);
        for (String word : words(text)) {
            if (ids.size() >= most) {
                break;
            }
            pieces(word, ids);
        }
        List<Integer> kept = ids.size() < most ? ids : new ArrayList<>(ids.subList(0, most - 1));
        kept.add(END);
        return kept.stream().mapToLong(Integer::longValue).toArray();
    }

    int count(String text) {
        List<Integer> ids = new ArrayList<>();
        words(text).forEach(word -> pieces(word, ids));
        return ids.size();
    }

    /** The longest pieces that the vocabulary knows; a word that is not made of such is unknown as a whole. */
    private void pieces(String word, List<Integer> ids) {
        int before = ids.size();
        int length = word.codePointCount(0, word.length());
        if (length > LONGEST_WORD) {
            ids.add(UNKNOWN);
            return;
        }
        for (int from = 0; from < word.length(); ) {
            int to = word.length();
            Integer id = piece(word, from, to);
            while (id == null && to > from + 1) {
                to--;
                id = piece(word, from, to);
            }
            if (id == null) {
                ids.subList(before, ids.size()).clear();
                ids.add(UNKNOWN);
                return;
            }
            ids.add(id);
            from = to;
        }
    }

    private @Nullable Integer piece(String word, int from, int to) {
        String piece = word.substring(from, to);
        return vocabulary.get(from == 0 ? piece : "##" + piece);
    }

    private static List<String> words(String text) {
        StringBuilder spaced = new StringBuilder(text.length() + 16);
        String plain = Normalizer.normalize(text, Normalizer.Form.NFD).toLowerCase(Locale.ROOT);
        plain.codePoints().forEach(c -> append(spaced, c));
        return Arrays.stream(spaced.toString().split(" ", -1))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static void append(StringBuilder spaced, int c) {
        int type = Character.getType(c);
        if (isSpace(c, type)) {
            spaced.append(' ');
        } else if (c == 0 || c == 0xfffd || isControl(type) || type == Character.NON_SPACING_MARK) {
            return;
        } else if (isPunctuation(c, type) || isIdeograph(c)) {
            spaced.append(' ').appendCodePoint(c).append(' ');
        } else {
            spaced.appendCodePoint(c);
        }
    }

    private static boolean isSpace(int c, int type) {
        return c == '\t' || c == '\n' || c == '\r' || type == Character.SPACE_SEPARATOR;
    }

    private static boolean isControl(int type) {
        return type == Character.CONTROL
                || type == Character.FORMAT
                || type == Character.PRIVATE_USE
                || type == Character.SURROGATE;
    }

    /** All of ASCII that is no letter, digit or space counts, as BERT has it. */
    private static boolean isPunctuation(int c, int type) {
        if (c < 128) {
            return c > ' ' && !Character.isLetterOrDigit(c);
        }
        return switch (type) {
            case Character.CONNECTOR_PUNCTUATION,
                    Character.DASH_PUNCTUATION,
                    Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION,
                    Character.OTHER_PUNCTUATION -> true;
            default -> false;
        };
    }

    private static boolean isIdeograph(int c) {
        return (c >= 0x4E00 && c <= 0x9FFF)
                || (c >= 0x3400 && c <= 0x4DBF)
                || (c >= 0x20000 && c <= 0x2CEAF)
                || (c >= 0xF900 && c <= 0xFAFF)
                || (c >= 0x2F800 && c <= 0x2FA1F);
    }
}
