package dev.medley.chat.passages;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Scripts that put no space between words, like those of Chinese and Thai: their words are found as pairs of letters. */
public final class UnspacedText {

    private static final Pattern RUN =
            Pattern.compile("[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsHangul}\\p{IsThai}\\p{IsLao}"
                    + "\\p{IsKhmer}\\p{IsMyanmar}\u30fc]+");

    private UnspacedText() {}

    /** A text in which each pair of letters of such a script stands as a word; all else as it is. */
    public static String paired(String text) {
        Matcher runs = RUN.matcher(text);
        StringBuilder paired = new StringBuilder();
        while (runs.find()) {
            runs.appendReplacement(paired, Matcher.quoteReplacement(pairs(runs.group())));
        }
        return runs.appendTail(paired).toString();
    }

    /** Marks above and below letters are left out: not every index takes them for parts of words. */
    private static String pairs(String run) {
        int[] letters = run.replaceAll("\\p{Mn}", "").codePoints().toArray();
        StringBuilder pairs = new StringBuilder(" ");
        for (int i = 0; i < letters.length - 1; i++) {
            pairs.appendCodePoint(letters[i]).appendCodePoint(letters[i + 1]).append(' ');
        }
        return letters.length == 1 ? " " + Character.toString(letters[0]) + " " : pairs.toString();
    }
}
