package dev.medley.models.text;

import dev.medley.models.TextCategories;
import dev.medley.models.TextCategory;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import opennlp.tools.stemmer.Stemmer;

/**
 * Tells which categories a text belongs to by the words that it shares with them. A category that has no word list of its own
 * is looked for by the words of its name alone.
 */
final class CategoryReader {

    private static final int MOST = 3;
    private static final double MIN_SHARE = 0.34;

    /** So many different words of a category at least, or its text is about something else. */
    private static final int MIN_WORDS = 2;

    private final WordFile words;
    private final Stemmer stemmer;

    CategoryReader(WordFile words, Stemmer stemmer) {
        this.words = words;
        this.stemmer = stemmer;
    }

    /** The likeliest first; none where nothing fits. */
    List<TextCategory> of(List<Sentence> sentences, List<String> given) {
        List<String> labels = given.isEmpty() ? TextCategories.DEFAULT : given;
        Map<String, Integer> counts = counts(sentences);
        Map<String, Set<String>> stems = new LinkedHashMap<>();
        labels.forEach(label -> stems.put(label, stems(label)));
        Map<String, Integer> sharers = new HashMap<>();
        stems.values().forEach(set -> set.forEach(stem -> sharers.merge(stem, 1, Integer::sum)));
        Map<String, Double> scores = new TreeMap<>();
        stems.forEach((label, set) -> scores.put(label, score(set, counts, sharers, isNamed(label))));
        double best = scores.values().stream().mapToDouble(score -> score).max().orElse(0);
        List<Map.Entry<String, Double>> kept = scores.entrySet().stream()
                .filter(entry -> entry.getValue() > 0 && entry.getValue() >= MIN_SHARE * best)
                .sorted(Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST)
                .toList();
        double sum = kept.stream().mapToDouble(Map.Entry::getValue).sum();
        return kept.stream()
                .map(entry -> new TextCategory(entry.getKey(), Math.floor(1000 * entry.getValue() / sum) / 1000))
                .toList();
    }

    private static double score(
            Set<String> stems, Map<String, Integer> counts, Map<String, Integer> sharers, boolean isNamed) {
        int different = 0;
        double score = 0;
        for (String stem : stems) {
            int count = counts.getOrDefault(stem, 0);
            if (count > 0) {
                different++;
                score += Math.sqrt(count) / sharers.getOrDefault(stem, 1);
            }
        }
        return different >= (isNamed ? MIN_WORDS : 1) ? score : 0;
    }

    private boolean isNamed(String label) {
        return !words.of(label.toLowerCase(Locale.ROOT)).isEmpty();
    }

    private Set<String> stems(String label) {
        Set<String> stems = new HashSet<>();
        String name = label.toLowerCase(Locale.ROOT);
        words.of(name).forEach(word -> stems.add(stemmer.stem(word).toString()));
        for (String word : name.split("[^\\p{L}\\p{N}]+", -1)) {
            if (word.length() > 2 && !word.equals("and") && !word.equals("und")) {
                stems.add(stemmer.stem(word).toString());
            }
        }
        return stems;
    }

    private static Map<String, Integer> counts(List<Sentence> sentences) {
        Map<String, Integer> counts = new HashMap<>();
        sentences.forEach(sentence -> sentence.content().forEach(stem -> counts.merge(stem, 1, Integer::sum)));
        return counts;
    }
}
