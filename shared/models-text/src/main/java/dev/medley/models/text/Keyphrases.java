package dev.medley.models.text;

import dev.medley.kernel.TextLength;
import dev.medley.models.text.WordLists.Role;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The phrases that tell what a text is about: runs of adjectives and nouns, ranked by how often they stand there in their
 * own right (the C-value of Frantzi et al., 2000), in how many sentences, how early, and whether they are names (as in
 * YAKE, Campos et al., 2020).
 */
final class Keyphrases {

    private static final int MAX_WORDS = 3;
    private static final int MIN_LETTERS = 3;

    /** Names of one word are mostly of people who are spoken to, longer ones of what is spoken of. */
    private static final double SHORT_NAME = 0.6;

    private static final double LONG_NAME = 1.2;

    /** Being spoken of in small talk counts, but little. */
    private static final double MIN_WEIGHT = 0.1;

    private static final double PURPOSE = 3;

    private final WordLists wordLists;
    private final boolean capitalNouns;
    private final Set<String> purpose;
    private final Set<String> speakers = new HashSet<>();
    private final Map<List<String>, Phrase> phrases = new LinkedHashMap<>();
    private final int sentenceCount;

    /** Only so many rivals of a phrase are looked at when it is asked in how many of them it is but a part. */
    private static final int MAX_RANKED = 1000;

    Keyphrases(Grammar grammar, Map<Sentence, Double> scores, Set<String> purpose) {
        wordLists = grammar.words();
        capitalNouns = grammar.capitalisesNouns();
        this.purpose = purpose;
        sentenceCount = scores.size();
        scores.keySet().stream()
                .map(sentence -> sentence.speaker().toLowerCase(Locale.ROOT).split(" ", -1))
                .forEach(names -> speakers.addAll(List.of(names)));
        scores.forEach(this::collect);
    }

    /** A phrase and its worth. */
    record Ranked(Phrase phrase, double score) {}

    /** The best first; none is part of a better one, nor a chance extension of it. */
    List<Ranked> ranked() {
        var common = phrases.values().stream()
                .sorted(Comparator.comparingDouble(Phrase::weight).reversed())
                .limit(MAX_RANKED)
                .toList();
        var ranked = new ArrayList<Ranked>();
        common.stream()
                .map(phrase -> new Ranked(phrase, score(phrase, common)))
                .filter(candidate -> candidate.score > 0)
                .sorted(Comparator.comparingDouble(Ranked::score).reversed())
                .forEach(candidate -> {
                    if (ranked.stream().noneMatch(better -> covers(better.phrase, candidate.phrase))) {
                        ranked.add(candidate);
                    }
                });
        return ranked;
    }

    private static boolean covers(Phrase one, Phrase other) {
        return one.contains(other) || (other.contains(one) && other.sentences().size() == 1);
    }

    private double score(Phrase phrase, List<Phrase> all) {
        var longer = all.stream()
                .filter(other ->
                        other != phrase && other.stems().size() > phrase.stems().size())
                .filter(other ->
                        other.contains(phrase) && (other.sentences().size() > 1 || other.weight() >= phrase.weight()))
                .toList();
        double nested = longer.stream().mapToDouble(Phrase::weight).average().orElse(0);
        double own = Math.log(2 + phrase.stems().size()) * (phrase.weight() - nested);
        double spread = Math.sqrt(phrase.sentences().size());
        double early = 1 + 0.5 * (1 - phrase.sentences().first() / (double) Math.max(1, sentenceCount));
        double wanted = phrase.stems().stream().anyMatch(purpose::contains) ? PURPOSE : 1;
        return own * spread * early * wanted * nameFactor(phrase);
    }

    private static double nameFactor(Phrase phrase) {
        if (!phrase.isName()) {
            return 1;
        }
        return phrase.stems().size() == 1 ? SHORT_NAME : LONG_NAME;
    }

    private void collect(Sentence sentence, double score) {
        double weight = Math.clamp(score, MIN_WEIGHT, 1);
        var run = new ArrayList<Token>();
        for (Token token : sentence.tokens()) {
            if (isPart(token)) {
                run.add(token);
            } else {
                collect(run, sentence, weight);
                run.clear();
            }
        }
        collect(run, sentence, weight);
    }

    private boolean isPart(Token token) {
        return token.content()
                && (token.isNoun() || (token.isAdjective() && !capitalNouns))
                && TextLength.codePoints(token.text()) >= MIN_LETTERS
                && token.text().codePoints().allMatch(c -> Character.isLetterOrDigit(c) || c == '-')
                && !speakers.contains(token.lower());
    }

    /** Every part of the run that ends with a noun, with at most {@value #MAX_WORDS} words. */
    private void collect(List<Token> run, Sentence sentence, double weight) {
        for (int end = 1; end <= run.size(); end++) {
            for (int start = Math.max(0, end - MAX_WORDS); start < end; start++) {
                var part = run.subList(start, end);
                if (part.getLast().isNoun() && isTelling(part)) {
                    add(part, sentence, weight);
                }
            }
        }
    }

    private boolean isTelling(List<Token> part) {
        return !wordLists.is(Role.VAGUE, part.getLast().lower())
                && !wordLists.is(Role.VAGUE, part.getFirst().lower())
                && part.stream().noneMatch(token -> wordLists.is(Role.CHATTER, token.lower()));
    }

    private void add(List<Token> part, Sentence sentence, double weight) {
        var stems = part.stream().map(Token::stem).toList();
        boolean name = part.stream().allMatch(Token::isName);
        var opening = sentence.tokens().getFirst();
        var spelling = part.stream()
                .map(token -> token.equals(opening) && !keepsCapital(token) ? token.lower() : token.text())
                .collect(Collectors.joining(" "));
        phrases.computeIfAbsent(stems, key -> new Phrase(key, name)).add(spelling, sentence.index(), weight);
    }

    /** At the start of a sentence a capital says nothing. */
    private boolean keepsCapital(Token token) {
        String text = token.text();
        boolean shouted = text.length() > 1 && text.equals(text.toUpperCase(Locale.ROOT));
        return token.isName() || shouted || (capitalNouns && token.isNoun());
    }
}
