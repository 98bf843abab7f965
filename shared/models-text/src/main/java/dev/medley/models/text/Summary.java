package dev.medley.models.text;

import dev.medley.models.Digest.Citation;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** The sentences that tell most, in their order: a tenth of the text, but at least 60 and at most 250 words. */
final class Summary {

    static final int MIN_WORDS = 60;
    static final int MAX_WORDS = 250;
    private static final int SHARE = 10;

    private final WeightedText weightedText;
    private final List<Sentence> sentences;

    Summary(WeightedText weightedText) {
        this.weightedText = weightedText;
        sentences = pick();
    }

    String text() {
        return sentences.stream()
                .map(sentence -> sentence.quoted(weightedText.words()))
                .collect(Collectors.joining(" "));
    }

    /** Where its sentences stand in the text. */
    List<Citation> citations() {
        return sentences.stream()
                .map(sentence -> new Citation(
                        sentence.text(),
                        sentence.speaker().isEmpty() ? null : sentence.speaker(),
                        sentence.place().startMs(),
                        sentence.place().endMs()))
                .toList();
    }

    private List<Sentence> pick() {
        var all = weightedText.sentences();
        int words = all.stream().mapToInt(Sentence::wordCount).sum();
        int budget = Math.clamp(words / SHARE, MIN_WORDS, MAX_WORDS);
        var picked = words <= MIN_WORDS
                ? all
                : new Selection(weightedText.words(), all, weightedText.scores()).within(budget);
        return picked.isEmpty() ? List.of(best(all)) : picked;
    }

    /** Of a text that is nothing but small talk. */
    private Sentence best(List<Sentence> all) {
        return all.stream().max(Comparator.comparingDouble(weightedText::score)).orElseThrow();
    }
}
