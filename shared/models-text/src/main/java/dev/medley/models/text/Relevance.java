package dev.medley.models.text;

import dev.medley.models.text.WordLists.Role;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How much a sentence tells of its text: how central its words are (the centroid method of Radev et al., 2004), how much
 * information it holds, and whether it speaks as decisions, causes and results do. Linear in the length of the text.
 */
final class Relevance {

    private static final double CENTRALITY = 0.1;
    private static final double INFORMATION = 0.7;
    private static final double CUES = 0.2;
    private static final double PURPOSE = 0.4;
    private static final double CHATTER = 0.15;
    private static final double FIRST_PERSON = 0.1;
    private static final double SECOND_PERSON = 0.1;
    private static final double QUESTION = 0.4;
    private static final double TOO_SHORT = 0.3;
    private static final double REFERRING = 0.1;

    /** So many informative words make a full score; words beyond them do not count. */
    private static final double FULL_INFORMATION = 12;

    private static final double FULL_CUES = 3;
    /** More numbers or names than this are a list, not a statement. */
    private static final int MAX_BONUS = 2;

    private static final int MIN_CONTENT = 4;

    private final WordLists wordLists;
    private final Set<String> purpose;
    private final Map<String, Integer> frequencies = new HashMap<>();
    private final double highest;

    Relevance(WordLists wordLists, List<Sentence> sentences, Set<String> purpose) {
        this.wordLists = wordLists;
        this.purpose = purpose;
        sentences.forEach(sentence -> sentence.content().forEach(stem -> frequencies.merge(stem, 1, Integer::sum)));
        highest = sentences.stream().mapToDouble(this::centrality).max().orElse(1);
    }

    /** About 0 to 1; a purpose can lift it above, chatter press it below. */
    double of(Sentence sentence) {
        double score = CENTRALITY * centrality(sentence) / Math.max(highest, 1e-9)
                + INFORMATION * information(sentence)
                + CUES * Math.min(1, sentence.count(wordLists, Role.CUE) / FULL_CUES);
        return score + PURPOSE * purpose(sentence) - chatter(sentence);
    }

    private double centrality(Sentence sentence) {
        var content = sentence.content();
        double sum = content.stream()
                .mapToDouble(stem -> Math.log(frequencies.getOrDefault(stem, 1)))
                .sum();
        return content.isEmpty() ? 0 : sum / Math.sqrt(content.size());
    }

    private static double information(Sentence sentence) {
        var facts = sentence.tokens().stream().filter(Token::content).toList();
        long numbers = facts.stream().filter(Token::isNumber).limit(MAX_BONUS).count();
        long names = facts.stream().filter(Token::isName).limit(MAX_BONUS).count();
        return Math.min(1, (sentence.content().size() + numbers + 0.5 * names) / FULL_INFORMATION);
    }

    private double purpose(Sentence sentence) {
        return sentence.content().stream().anyMatch(purpose::contains) ? 1 : 0;
    }

    private double chatter(Sentence sentence) {
        double chatter = CHATTER * Math.min(2, sentence.count(wordLists, Role.CHATTER))
                + FIRST_PERSON * Math.min(2, sentence.count(wordLists, Role.FIRST_PERSON))
                + SECOND_PERSON * Math.min(1, sentence.count(wordLists, Role.SECOND_PERSON));
        chatter += sentence.isQuestion() ? QUESTION : 0;
        chatter += sentence.opensWith(wordLists, Role.REFERRING) ? REFERRING : 0;
        chatter += sentence.content().size() < MIN_CONTENT ? TOO_SHORT : 0;
        return chatter;
    }
}
