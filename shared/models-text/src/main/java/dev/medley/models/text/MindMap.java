package dev.medley.models.text;

import dev.medley.models.Digest.Node;
import dev.medley.models.Links;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A tree of phrases: the best one is the root, the next ones are its branches, and every other hangs on the branch that
 * it shares most sentences with.
 */
final class MindMap {

    private static final int MIN_BRANCHES = 2;
    private static final int MAX_BRANCHES = 6;
    private static final int TWIGS = 4;
    private static final int MAX_PHRASES = 60;
    private static final int TITLE_WORDS = 5;

    private final WeightedText weightedText;

    MindMap(WeightedText weightedText) {
        this.weightedText = weightedText;
    }

    Node root() {
        var phrases = weightedText.phrases().stream()
                .limit(MAX_PHRASES)
                .map(Keyphrases.Ranked::phrase)
                .toList();
        if (phrases.isEmpty()) {
            return new Node(title(), List.of());
        }
        var main = weightedText.mainPhrases(1 + Math.clamp(phrases.size() / 3, MIN_BRANCHES, MAX_BRANCHES)).stream()
                .map(Keyphrases.Ranked::phrase)
                .toList();
        var branches = new LinkedHashMap<Phrase, List<Node>>();
        main.subList(1, main.size()).forEach(phrase -> branches.put(phrase, new ArrayList<>()));
        phrases.stream()
                .filter(phrase -> !main.contains(phrase))
                .forEach(phrase ->
                        nearest(phrase, branches).ifPresent(twigs -> twigs.add(new Node(label(phrase), List.of()))));
        var children = branches.entrySet().stream()
                .map(branch -> new Node(label(branch.getKey()), List.copyOf(branch.getValue())))
                .toList();
        return new Node(label(main.getFirst()), children);
    }

    private static Optional<List<Node>> nearest(Phrase phrase, Map<Phrase, List<Node>> branches) {
        return branches.entrySet().stream()
                .filter(branch -> branch.getValue().size() < TWIGS && shared(phrase, branch.getKey()) > 0)
                .max(Comparator.comparingInt(branch -> shared(phrase, branch.getKey())))
                .map(Map.Entry::getValue);
    }

    private static int shared(Phrase one, Phrase other) {
        SortedSet<Integer> both = new TreeSet<>(one.sentences());
        both.retainAll(other.sentences());
        return both.size();
    }

    private String label(Phrase phrase) {
        return Words.capitalised(phrase.label(), weightedText.grammar().locale());
    }

    /** The first words of a text that has no nouns. */
    private String title() {
        var words = Links.replace(weightedText.sentences().getFirst().text(), link -> "")
                .strip()
                .split(" +", -1);
        String title = String.join(" ", List.of(words).subList(0, Math.min(TITLE_WORDS, words.length)));
        return title.replaceAll("[\\p{Punct}…]+$", "").strip().isEmpty() ? title : title.replaceAll("[.,;:…]+$", "");
    }
}
