package dev.medley.speech.translations;

import dev.medley.models.speech.TextTranslator.Term;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What can be said of a translation without knowing both languages.
 *
 * @param lengthRatio letters of the translation by those of the source
 * @param termsAsked how many words of the glossary, and words to be kept, the source has
 * @param termsKept in how many of them the translation has what they were to become
 * @param backSimilarity how alike the source and the translation's own translation back are, 0 to 1; null where that was
 *     not asked for
 * @param flagged positions of units that should be looked at
 */
public record TranslationQuality(
        double lengthRatio,
        int termsAsked,
        int termsKept,
        @Nullable Double backSimilarity,
        List<Integer> flagged) {

    /** Sentences of the same content are hardly ever this much shorter or longer. */
    private static final double SHORTEST = 0.4;

    private static final double LONGEST = 2.5;
    private static final int LEAST_LETTERS = 15;
    private static final double ALIKE = 0.4;
    private static final int GRAM = 3;

    static TranslationQuality of(TranslationOrder order, List<String> translated, @Nullable List<String> back) {
        List<Term> terms = Stream.concat(
                        order.glossary().stream(), order.kept().stream().map(word -> new Term(word, word)))
                .toList();
        int asked = 0;
        int kept = 0;
        double similarity = 0;
        List<Integer> flagged = new ArrayList<>();
        for (int i = 0; i < translated.size(); i++) {
            String source = order.units().get(i).text();
            String target = translated.get(i);
            List<Term> present = terms.stream()
                    .filter(term -> TermMask.word(term.source()).matcher(source).find())
                    .toList();
            long found = present.stream()
                    .filter(term -> target.toLowerCase(Locale.ROOT)
                            .contains(term.target().toLowerCase(Locale.ROOT)))
                    .count();
            double alike = back == null ? 1 : similarity(source, back.get(i));
            asked += present.size();
            kept += (int) found;
            similarity += alike;
            if (found < present.size() || alike < ALIKE || isOddLength(source, target)) {
                flagged.add(i);
            }
        }
        String all = String.join(
                "", order.units().stream().map(TranslationUnit::text).toList());
        return new TranslationQuality(
                rounded((double) String.join("", translated).length() / Math.max(1, all.length())),
                asked,
                kept,
                back == null ? null : rounded(similarity / Math.max(1, translated.size())),
                flagged);
    }

    private static boolean isOddLength(String source, String target) {
        double ratio = (double) target.length() / Math.max(1, source.length());
        return target.isBlank() != source.isBlank()
                || (source.length() >= LEAST_LETTERS && (ratio < SHORTEST || ratio > LONGEST));
    }

    /** How many groups of three letters two texts share (F1), as chrF counts them. */
    static double similarity(String one, String other) {
        Map<String, Integer> left = grams(one);
        Map<String, Integer> right = grams(other);
        int all = sum(left) + sum(right);
        if (all == 0) {
            return one.strip().equalsIgnoreCase(other.strip()) ? 1 : 0;
        }
        int shared = left.entrySet().stream()
                .mapToInt(entry -> Math.min(entry.getValue(), right.getOrDefault(entry.getKey(), 0)))
                .sum();
        return 2.0 * shared / all;
    }

    private static int sum(Map<String, Integer> counts) {
        return counts.values().stream().mapToInt(count -> count).sum();
    }

    private static Map<String, Integer> grams(String text) {
        String plain = text.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
        Map<String, Integer> grams = new HashMap<>();
        for (int i = 0; i + GRAM <= plain.length(); i++) {
            grams.merge(plain.substring(i, i + GRAM), 1, Integer::sum);
        }
        return grams;
    }

    private static double rounded(double value) {
        return Math.round(1000 * value) / 1000.0;
    }
}
