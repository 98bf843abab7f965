package dev.medley.textfilter;

import java.text.Normalizer;
import java.util.Locale;

/**
 * A text without what only changes its looks: case, accents, full width, letters of other alphabets that look like Latin
 * ones, characters that nobody sees. It knows where each of its characters stood.
 */
final class FoldedText {

    private static final int LAST_PLAIN = 0x7e;

    private final StringBuilder folded = new StringBuilder();
    private final int[] origins;
    private int unseen;

    private FoldedText(int length) {
        origins = new int[length * 4 + 1];
    }

    static FoldedText of(String text) {
        FoldedText result = new FoldedText(text.length());
        for (int at = 0; at < text.length(); ) {
            int c = text.codePointAt(at);
            result.add(c, at);
            at += Character.charCount(c);
        }
        result.origins[result.folded.length()] = text.length();
        return result;
    }

    /** A word as it stands in a folded text. */
    static String fold(String word) {
        return of(word).text();
    }

    String text() {
        return folded.toString();
    }

    /** How many characters nobody sees. */
    int unseen() {
        return unseen;
    }

    /** Where a character stood in the text. */
    int start(int at) {
        return origins[at];
    }

    /** Where the character before this one ended in the text; marks behind it are part of it. */
    int end(int at) {
        return origins[at];
    }

    private void add(int c, int origin) {
        if (c <= LAST_PLAIN) {
            append(Character.toLowerCase(c), origin);
        } else if (isUnseen(c)) {
            unseen++;
        } else if (c == 'ß') {
            append('s', origin);
            append('s', origin);
        } else {
            String plain = Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKD);
            plain.toLowerCase(Locale.ROOT)
                    .codePoints()
                    .filter(part -> !isMark(part))
                    .forEach(part -> append(LookAlikes.latin(part), origin));
        }
    }

    private void append(int c, int origin) {
        int room = origins.length - 1 - folded.length();
        if (room < Character.charCount(c)) {
            return;
        }
        for (char unit : Character.toChars(c)) {
            origins[folded.length()] = origin;
            folded.append(unit);
        }
    }

    private static boolean isMark(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
    }

    private static boolean isUnseen(int c) {
        int type = Character.getType(c);
        return type == Character.FORMAT
                || (c >= 0xfe00 && c <= 0xfe0f)
                || c == 0x034f
                || c == 0x115f
                || c == 0x1160
                || c == 0x3164
                || c == 0xffa0
                || c == 0x2800;
    }
}
