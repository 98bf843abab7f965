package dev.medley.textfilter;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.Locale;

/**
 * A text without what only changes its looks: case, accents, full width, letters of other alphabets that look like Latin
 * ones, characters that nobody sees. It knows where each of its characters stood.
 */
final class FoldedText {

    private static final int LAST_PLAIN = 0x7e;

    /** Of half width. */
    private static final int KATAKANA_LENGTH = 0xff70;

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
        } else if (isVoicing(c)) {
            voice(c);
        } else {
            String plain = Normalizer.normalize(
                    Character.toString(c), isWhole(c) ? Normalizer.Form.NFKC : Normalizer.Form.NFKD);
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

    /** Letters whose parts are no accents: without them they are other letters. */
    private static boolean isWhole(int c) {
        UnicodeScript script = UnicodeScript.of(c);
        return script == UnicodeScript.HANGUL
                || script == UnicodeScript.HIRAGANA
                || script == UnicodeScript.KATAKANA
                || c == KATAKANA_LENGTH;
    }

    private static boolean isVoicing(int c) {
        return c == 0x3099 || c == 0x309a || c == 0xff9e || c == 0xff9f;
    }

    /** Joins the mark of a voiced sound to its letter, as they are written in half width. */
    private void voice(int c) {
        int last = folded.length() - 1;
        if (last >= 0) {
            char mark = c == 0x3099 || c == 0xff9e ? '\u3099' : '\u309a';
            String joined = Normalizer.normalize("" + folded.charAt(last) + mark, Normalizer.Form.NFC);
            if (joined.length() == 1) {
                folded.setCharAt(last, joined.charAt(0));
            }
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
