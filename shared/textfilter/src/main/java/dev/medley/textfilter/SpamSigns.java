package dev.medley.textfilter;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** What spam looks like: repetition, shouting, the same again and again, too much at once. */
final class SpamSigns {

    private static final Pattern REPEATED_CHARACTER = Pattern.compile("([^\\s.\\-=_*#])\\1{14}");
    private static final Pattern REPEATED_WORDS = Pattern.compile("(?i)\\b(\\p{L}[\\p{L} ]{1,40}?)(?:\\W+\\1\\b){4}");

    private static final int MANY_WORDS = 20;
    private static final double FEW_DIFFERENT = 0.3;
    private static final int MANY_LETTERS = 25;
    private static final double MOSTLY = 0.75;
    private static final double TRUSTED = 0.7;
    private static final int TRUSTED_LEVEL = 3;

    private static final double SHOUTING = 0.5;
    private static final double REPETITION = 0.75;
    private static final double EQUAL = 0.8;
    private static final double OFTEN_EQUAL = 0.98;

    private SpamSigns() {}

    static List<FilterFinding> find(String text, PlaceRules rules, AuthorState author) {
        List<FilterFinding> findings = new ArrayList<>();
        double weight = author.trustLevel() >= TRUSTED_LEVEL ? TRUSTED : 1;
        if (isRepetitive(text)) {
            findings.add(FilterFinding.ofWhole(FilterCategory.SPAM, REPETITION * weight, "repetition"));
        }
        if (isShouted(text)) {
            findings.add(FilterFinding.ofWhole(FilterCategory.SPAM, SHOUTING * weight, "shouting"));
        }
        if (author.equal() >= rules.mostEqual()) {
            double score = author.equal() >= 2 * rules.mostEqual() ? OFTEN_EQUAL : EQUAL;
            findings.add(FilterFinding.ofWhole(FilterCategory.SPAM, score, "duplicate"));
        }
        int most = rules.mostPerMinute() * (1 + author.trustLevel());
        if (author.recent() >= most) {
            double score = Math.min(1, author.recent() / (2.0 * most));
            findings.add(FilterFinding.ofWhole(FilterCategory.FLOOD, score, "velocity"));
        }
        return findings;
    }

    private static boolean isRepetitive(String text) {
        if (REPEATED_CHARACTER.matcher(text).find()
                || REPEATED_WORDS.matcher(text).find()) {
            return true;
        }
        String[] words = text.strip().split("\\s+");
        return words.length >= MANY_WORDS
                && Arrays.stream(words).map(String::toLowerCase).distinct().count() < FEW_DIFFERENT * words.length
                && words.length < MANY_WORDS * 10;
    }

    private static boolean isShouted(String text) {
        long upper = text.codePoints().filter(Character::isUpperCase).count();
        long lower = text.codePoints().filter(Character::isLowerCase).count();
        return upper + lower >= MANY_LETTERS && upper >= MOSTLY * (upper + lower);
    }
}
