package dev.medley.models.text;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;

/** A noun, or a noun with the words that stand before it, and where in the text it is; its inflected forms are one. */
final class Phrase {

    private final List<String> stems;
    private final boolean name;
    private final Map<String, Integer> spellings = new HashMap<>();
    private final NavigableSet<Integer> sentences = new TreeSet<>();
    private double weight;

    Phrase(List<String> stems, boolean name) {
        this.stems = stems;
        this.name = name;
    }

    void add(String spelling, int sentence, double importance) {
        spellings.merge(spelling, 1, Integer::sum);
        sentences.add(sentence);
        weight += importance;
    }

    List<String> stems() {
        return stems;
    }

    boolean isName() {
        return name;
    }

    /** How often it is said, each time counted as the sentence is worth. */
    double weight() {
        return weight;
    }

    /** The indices of the sentences that it stands in. */
    NavigableSet<Integer> sentences() {
        return sentences;
    }

    /** The spelling met most often, and of equals the shortest, which is most likely the singular. */
    String label() {
        return spellings.entrySet().stream()
                .min(Map.Entry.<String, Integer>comparingByValue()
                        .reversed()
                        .thenComparingInt(entry -> entry.getKey().length())
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse("");
    }

    /** Whether all the words of the other are words of this one. */
    boolean contains(Phrase other) {
        return stems.containsAll(other.stems);
    }
}
