package dev.medley.textfilter;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A word of a folded text, with the ways in which it may be read: digits and signs in place of letters, letters repeated.
 *
 * @param start where it begins in the text as it was written
 */
record WordToken(String text, int start, int end) {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}@$!|+*]+");
    private static final Pattern EDGES = Pattern.compile("^[@$!|+*]+|[@$!|+*]+$");
    private static final Pattern REPEATED = Pattern.compile("(\\p{L})\\1{2,}");
    private static final Pattern SIGN = Pattern.compile("[0-9@$!|+]");
    private static final Pattern LETTER = Pattern.compile("\\p{L}");
    private static final String SIGNS = "013456789@$!|+";
    private static final String LETTERS = "oieasgtbgasiit";

    /** How many single letters in a row are read as one word. */
    private static final int SPELLED = 3;

    private static final int LONGEST_SPELLED = 40;

    static List<WordToken> of(FoldedText folded) {
        List<WordToken> tokens = new ArrayList<>();
        Matcher words = WORD.matcher(folded.text());
        while (words.find()) {
            tokens.add(new WordToken(words.group(), folded.start(words.start()), folded.end(words.end())));
        }
        return tokens;
    }

    /** Words that are spelled with something between their letters, each as one. */
    static List<WordToken> spelled(List<WordToken> tokens) {
        List<WordToken> spelled = new ArrayList<>();
        int from = 0;
        for (int i = 0; i <= tokens.size(); i++) {
            boolean goesOn = i < tokens.size() && tokens.get(i).text().length() == 1 && i - from < LONGEST_SPELLED;
            if (!goesOn) {
                if (i - from >= SPELLED) {
                    spelled.add(join(tokens.subList(from, i)));
                }
                from = i + 1;
            }
        }
        return spelled;
    }

    static WordToken join(List<WordToken> tokens) {
        StringBuilder text = new StringBuilder();
        tokens.forEach(token -> text.append(token.text()));
        return new WordToken(
                text.toString(), tokens.getFirst().start(), tokens.getLast().end());
    }

    /** What it may say; itself first. */
    Set<String> readings() {
        Set<String> readings = new LinkedHashSet<>();
        String bare = EDGES.matcher(text).replaceAll("");
        readings.add(bare);
        for (String form : List.of(bare, text)) {
            if (SIGN.matcher(form).find() && LETTER.matcher(form).find()) {
                String letters = letters(form);
                readings.add(letters);
                readings.add(
                        form.indexOf('1') < 0 && form.indexOf('|') < 0
                                ? letters
                                : letters(form.replace('1', 'l').replace('|', 'l')));
            }
        }
        for (String form : List.copyOf(readings)) {
            if (REPEATED.matcher(form).find()) {
                readings.add(REPEATED.matcher(form).replaceAll("$1"));
                readings.add(REPEATED.matcher(form).replaceAll("$1$1"));
            }
        }
        return readings;
    }

    /** A pattern of the word where asterisks stand for some of its letters; null where they do not. */
    static boolean isStarred(String reading) {
        int star = reading.indexOf('*');
        return star > 0 && star < reading.length() - 1;
    }

    private static String letters(String form) {
        StringBuilder letters = new StringBuilder(form.length());
        for (int i = 0; i < form.length(); i++) {
            int at = SIGNS.indexOf(form.charAt(i));
            letters.append(at < 0 ? form.charAt(i) : LETTERS.charAt(at));
        }
        return letters.toString();
    }
}
