package dev.medley.models.text;

import dev.medley.models.Digest.Topic;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a text holds, weighed: its sentences in their order with their scores, and its phrases, the best first.
 *
 * @param scores every sentence, in the order of the text
 */
record WeightedText(
        Grammar grammar, List<Sentence> sentences, Map<Sentence, Double> scores, List<Keyphrases.Ranked> phrases) {

    private static final int MAX_TOPICS = 7;

    /** A topic is worth at least this share of the first one. */
    private static final double MIN_SHARE = 0.1;

    private static final double PRECISION = 1000;

    static WeightedText of(Grammar grammar, List<Sentence> sentences, Set<String> purpose) {
        var relevance = new Relevance(grammar.words(), sentences, purpose);
        var scores = new LinkedHashMap<Sentence, Double>();
        sentences.forEach(sentence -> scores.put(sentence, relevance.of(sentence)));
        return new WeightedText(grammar, sentences, scores, new Keyphrases(grammar, scores, purpose).ranked());
    }

    WordLists words() {
        return grammar.words();
    }

    double score(Sentence sentence) {
        return scores.getOrDefault(sentence, 0.0);
    }

    /** The best phrases, but only one of those that stand in the very same sentences. */
    List<Keyphrases.Ranked> mainPhrases(int count) {
        var main = new ArrayList<Keyphrases.Ranked>();
        for (var ranked : phrases) {
            var places = ranked.phrase().sentences();
            boolean covered =
                    main.stream().anyMatch(better -> better.phrase().sentences().equals(places));
            if (!covered && main.size() < count) {
                main.add(ranked);
            }
        }
        return main;
    }

    /** The main topics; their weights are shares of what all of them together weigh. */
    List<Topic> topics() {
        var main = mainPhrases(MAX_TOPICS).stream()
                .filter(ranked ->
                        ranked.score() >= MIN_SHARE * phrases.getFirst().score())
                .toList();
        double sum = main.stream().mapToDouble(Keyphrases.Ranked::score).sum();
        return main.stream()
                .map(ranked -> new Topic(ranked.phrase().label(), share(ranked.score() / sum)))
                .toList();
    }

    /** Rounded down, so that all of them together are never more than 1. */
    private static double share(double exact) {
        return Math.floor(PRECISION * exact + 1e-9) / PRECISION;
    }
}
