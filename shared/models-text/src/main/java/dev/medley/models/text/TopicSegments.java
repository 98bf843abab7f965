package dev.medley.models.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * Cuts a text where its words change most (TextTiling, Hearst 1997): between two blocks of sentences that share few words.
 */
final class TopicSegments {

    private static final int BLOCK = 6;

    private TopicSegments() {}

    /** At most so many segments, each of at least {@code least} sentences. */
    static List<List<Sentence>> of(List<Sentence> sentences, int most, int least) {
        List<Integer> gaps = new ArrayList<>();
        Map<Integer, Double> depths = new HashMap<>();
        for (int at = least; at <= sentences.size() - least; at++) {
            gaps.add(at);
            depths.put(at, similarity(sentences, at));
        }
        gaps.sort(Comparator.<Integer>comparingDouble(at -> depths.getOrDefault(at, 1.0))
                .thenComparing(Comparator.naturalOrder()));
        TreeSet<Integer> cuts = new TreeSet<>();
        for (int at : gaps) {
            Integer before = cuts.floor(at);
            Integer after = cuts.ceiling(at);
            boolean isFree = (before == null || at - before >= least) && (after == null || after - at >= least);
            if (isFree && cuts.size() < most - 1) {
                cuts.add(at);
            }
        }
        List<List<Sentence>> segments = new ArrayList<>();
        int start = 0;
        for (int cut : cuts) {
            segments.add(sentences.subList(start, cut));
            start = cut;
        }
        segments.add(sentences.subList(start, sentences.size()));
        return segments;
    }

    private static double similarity(List<Sentence> sentences, int at) {
        Map<String, Integer> left = counts(sentences.subList(Math.max(0, at - BLOCK), at));
        Map<String, Integer> right = counts(sentences.subList(at, Math.min(sentences.size(), at + BLOCK)));
        double product = 0;
        for (Map.Entry<String, Integer> entry : left.entrySet()) {
            product += entry.getValue() * (double) right.getOrDefault(entry.getKey(), 0);
        }
        double norms = norm(left) * norm(right);
        return norms == 0 ? 0 : product / norms;
    }

    private static double norm(Map<String, Integer> counts) {
        return Math.sqrt(counts.values().stream()
                .mapToDouble(count -> count * (double) count)
                .sum());
    }

    private static Map<String, Integer> counts(List<Sentence> sentences) {
        Map<String, Integer> counts = new HashMap<>();
        sentences.forEach(sentence -> sentence.content().forEach(stem -> counts.merge(stem, 1, Integer::sum)));
        return counts;
    }
}
