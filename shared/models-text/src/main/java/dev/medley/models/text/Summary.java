package dev.medley.models.text;

import dev.medley.models.Digest.Citation;
import dev.medley.models.DigestStyle;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The sentences that tell most, in their order: a tenth of the text, but at least 60 and at most 250 words. */
final class Summary {

    static final int MIN_WORDS = 60;
    static final int MAX_WORDS = 250;
    static final int SHARE = 10;

    /** Decisions and what they rest on count for so much more where somebody reads who decides. */
    private static final double DECISIVE = 0.15;

    private final WeightedText weightedText;
    private final DigestStyle style;
    private final List<Sentence> sentences;

    Summary(WeightedText weightedText, DigestStyle style) {
        this.weightedText = weightedText;
        this.style = style;
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
        int budget = budget(words);
        var picked = words <= Math.min(budget, MIN_WORDS)
                ? all
                : new Selection(weightedText.words(), all, scores()).within(budget);
        return picked.isEmpty() ? List.of(best(all)) : picked;
    }

    /** Half of the usual words for a brief one, twice as many for a detailed one. */
    private int budget(int words) {
        return switch (style.length()) {
            case BRIEF -> Math.clamp(words / (2 * SHARE), MIN_WORDS / 2, MAX_WORDS / 2);
            case STANDARD -> Math.clamp(words / SHARE, MIN_WORDS, MAX_WORDS);
            case DETAILED -> Math.clamp(2L * words / SHARE, 2 * MIN_WORDS, 2 * MAX_WORDS);
        };
    }

    private Map<Sentence, Double> scores() {
        if (style.audience() != DigestStyle.Audience.EXECUTIVE) {
            return weightedText.scores();
        }
        Map<Sentence, Double> scores = new LinkedHashMap<>();
        weightedText.scores().forEach((sentence, score) -> {
            long cues = Math.min(2, sentence.count(weightedText.words(), WordLists.Role.CUE));
            scores.put(sentence, score + DECISIVE * cues);
        });
        return scores;
    }

    /** Of a text that is nothing but small talk. */
    private Sentence best(List<Sentence> all) {
        return all.stream().max(Comparator.comparingDouble(weightedText::score)).orElseThrow();
    }
}
