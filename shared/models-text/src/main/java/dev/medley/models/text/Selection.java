package dev.medley.models.text;

import dev.medley.models.text.WordLists.Role;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Picks sentences that are relevant and do not repeat each other (maximal marginal relevance, Carbonell and Goldstein
 * 1998) until a number of words is used up. A sentence that begins with "it" or "that" brings the one before it along.
 */
final class Selection {

    /** How much of its worth a sentence loses if it only repeats one that was picked. */
    private static final double REDUNDANCY = 0.5;

    /** Weighs what a sentence tells against the words it takes: 0 looks at the former alone, 1 at the rate. */
    private static final double BREVITY = 0.5;

    /** What scores less is small talk and is not worth its words. */
    private static final double MIN_SCORE = 0.1;

    /** Only the best sentences stand for choice, so that choosing from a long text takes no longer. */
    private static final int MAX_CANDIDATES = 400;

    /** A sentence shorter than this does not explain what "it" is. */
    private static final int MIN_ANTECEDENT = 4;

    /** In a short text no sentence that scores so much of the best one is left out for want of words. */
    private static final double EQUAL = 0.85;

    /** A text of no more words has few facts. */
    private static final int SHORT_TEXT = 150;

    /** By so many percent may they exceed the number of words. */
    private static final int OVERDRAFT = 50;

    private final WordLists wordLists;
    private final List<Sentence> sentences;
    private final Map<Sentence, Double> scores;

    /** The scores hold every one of the sentences. */
    Selection(WordLists wordLists, List<Sentence> sentences, Map<Sentence, Double> scores) {
        this.wordLists = wordLists;
        this.sentences = sentences;
        this.scores = scores;
    }

    /** At most so many words, in the order of the text. */
    List<Sentence> within(int budget) {
        var candidates = candidates();
        var picked = new TreeSet<>(Comparator.comparingInt(Sentence::index));
        double equal = lowestEqual(candidates);
        int most = budget + budget * OVERDRAFT / 100;
        int used = 0;
        while (!candidates.isEmpty()) {
            var best = candidates.stream()
                    .max(Comparator.comparingDouble(sentence -> worth(sentence, picked)))
                    .orElseThrow();
            var group = withAntecedent(best);
            group.removeAll(picked);
            int cost = group.stream().mapToInt(this::cost).sum();
            if (used + cost <= (score(best) >= equal ? most : budget)) {
                picked.addAll(group);
                used += cost;
            }
            int words = used;
            candidates.removeIf(sentence ->
                    sentence.equals(best) || words + sentence.wordCount() > (score(sentence) >= equal ? most : budget));
        }
        return List.copyOf(picked);
    }

    /** What a sentence scores at least that is worth as much as the best one; in a long text none is. */
    private double lowestEqual(List<Sentence> candidates) {
        int words = sentences.stream().mapToInt(Sentence::wordCount).sum();
        double highest = candidates.stream().mapToDouble(this::score).max().orElse(0);
        return words <= SHORT_TEXT ? EQUAL * highest : Double.MAX_VALUE;
    }

    private List<Sentence> candidates() {
        return new ArrayList<>(sentences.stream()
                .filter(sentence -> score(sentence) >= MIN_SCORE)
                .sorted(Comparator.comparingDouble(this::score).reversed())
                .limit(MAX_CANDIDATES)
                .toList());
    }

    private List<Sentence> withAntecedent(Sentence sentence) {
        var group = new ArrayList<>(List.of(sentence));
        if (sentence.index() > 0 && sentence.opensWith(wordLists, Role.REFERRING)) {
            var before = sentences.get(sentence.index() - 1);
            if (before.speaker().equals(sentence.speaker()) && before.wordCount() >= MIN_ANTECEDENT) {
                group.addFirst(before);
            }
        }
        return group;
    }

    private int cost(Sentence sentence) {
        return sentence.quoted(wordLists).split(" ", -1).length;
    }

    private double score(Sentence sentence) {
        return scores.getOrDefault(sentence, 0.0);
    }

    private double worth(Sentence sentence, Set<Sentence> picked) {
        double repeated = picked.stream()
                .mapToDouble(other -> overlap(sentence, other))
                .max()
                .orElse(0);
        return (score(sentence) - REDUNDANCY * repeated) / Math.pow(Math.max(sentence.wordCount(), 8), BREVITY);
    }

    /** The share of the words of the one that the other says as well. */
    static double overlap(Sentence one, Sentence other) {
        var content = one.content();
        if (content.isEmpty()) {
            return 0;
        }
        var said = other.content();
        return (double) content.stream().filter(said::contains).count() / content.size();
    }
}
