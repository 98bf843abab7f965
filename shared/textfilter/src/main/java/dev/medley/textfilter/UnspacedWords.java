package dev.medley.textfilter;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Words of scripts that put no spaces between them, or endings to them, and signs: they are found wherever they stand. What
 * contains one and means something else is told beside them.
 */
final class UnspacedWords {

    private static final Pattern UNSPACED =
            Pattern.compile("[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsHangul}\\p{IsThai}"
                    + "\\p{IsLao}\\p{IsKhmer}\\p{IsMyanmar}]");

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]");

    /** So much may stand between two letters of a word, to hide it. */
    private static final int MOST_BETWEEN = 2;

    private record Word(String text, WordList.@Nullable Entry entry) {}

    private final Map<Character, List<Word>> words = new HashMap<>();

    /** Whether a folded word is found here, and not as a word among others. */
    static boolean takes(String folded) {
        return UNSPACED.matcher(folded).find() || !WORD.matcher(folded).find();
    }

    /** @param entry null for what is never found, nor anything in it */
    void add(String folded, WordList.@Nullable Entry entry) {
        List<Word> same = words.computeIfAbsent(folded.charAt(0), _ -> new ArrayList<>());
        same.add(new Word(folded, entry));
        same.sort(Comparator.comparingInt((Word word) -> word.text().length())
                .reversed()
                .thenComparing(word -> word.entry() != null));
    }

    List<FilterFinding> find(FoldedText folded) {
        List<FilterFinding> findings = new ArrayList<>();
        if (words.isEmpty()) {
            return findings;
        }
        String text = folded.text();
        int at = 0;
        while (at < text.length()) {
            int end = -1;
            for (Word word : words.getOrDefault(text.charAt(at), List.of())) {
                end = end(text, at, word.text());
                if (end >= 0) {
                    if (word.entry() != null) {
                        findings.add(WordList.finding(word.entry(), folded.start(at), folded.end(end)));
                    }
                    break;
                }
            }
            at = end < 0 ? at + 1 : end;
        }
        return findings;
    }

    /** Korean has spaces between its words: what stands on both sides of one is no word. */
    private static boolean mayHide(char between, char letter) {
        return !Character.isLetterOrDigit(between)
                && !(Character.isWhitespace(between) && UnicodeScript.of(letter) == UnicodeScript.HANGUL);
    }

    /** Where a word ends that begins here; -1 where it does not. Spaces and signs may stand between its letters. */
    private static int end(String text, int from, String word) {
        int at = from;
        for (int i = 0; i < word.length(); i++) {
            int between = 0;
            while (at < text.length() && text.charAt(at) != word.charAt(i)) {
                if (i == 0 || between++ == MOST_BETWEEN || !mayHide(text.charAt(at), word.charAt(i))) {
                    return -1;
                }
                at++;
            }
            if (at == text.length()) {
                return -1;
            }
            at++;
        }
        return at;
    }
}
