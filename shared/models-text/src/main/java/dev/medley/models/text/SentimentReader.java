package dev.medley.models.text;

import dev.medley.kernel.TextLength;
import dev.medley.models.TextSentiment;
import dev.medley.models.TextSentiment.SentimentPart;
import dev.medley.models.Tone;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Weighs words of praise and blame. A word behind a negation counts the other way round and for less, one behind "very" counts
 * for more. Irony and what is only described are beyond it.
 */
final class SentimentReader {

    private static final int MAX_PARTS = 20;
    private static final int MAX_SHOWN = 120;
    private static final int REACH = 3;
    private static final double NEGATED = -0.7;
    private static final double STRONG = 1.4;

    /** Keeps one word from deciding alone. */
    private static final double DAMPING = 1.0;

    private static final double SURE = 0.15;

    private final Set<String> positive;
    private final Set<String> negative;
    private final Set<String> negations;
    private final Set<String> strong;

    SentimentReader(WordFile words) {
        positive = words.of("POSITIVE");
        negative = words.of("NEGATIVE");
        negations = words.of("NEGATION");
        strong = words.of("STRONG");
    }

    /** How much praise and blame there is. */
    record Weights(double praise, double blame) {

        Weights plus(Weights other) {
            return new Weights(praise + other.praise, blame + other.blame);
        }

        double score() {
            double score = (praise - blame) / (praise + blame + DAMPING);
            return Math.round(score * 1000) / 1000.0;
        }

        Tone tone() {
            double less = Math.min(praise, blame);
            if (less >= 1 && less >= 0.5 * Math.max(praise, blame)) {
                return Tone.MIXED;
            }
            double score = score();
            if (score >= SURE) {
                return Tone.POSITIVE;
            }
            return score <= -SURE ? Tone.NEGATIVE : Tone.NEUTRAL;
        }
    }

    TextSentiment of(List<Sentence> sentences) {
        Weights whole = weigh(sentences);
        return new TextSentiment(whole.tone(), whole.score(), parts(sentences));
    }

    /** Stretches of one speaker, joined until there are few enough of them. */
    private List<SentimentPart> parts(List<Sentence> sentences) {
        int least = Math.max(1, Math.ceilDiv(sentences.size(), MAX_PARTS));
        List<SentimentPart> parts = new ArrayList<>();
        List<Sentence> current = new ArrayList<>();
        for (Sentence sentence : sentences) {
            boolean isOther = !current.isEmpty() && !current.getLast().speaker().equals(sentence.speaker());
            if ((isOther && current.size() >= least) || current.size() >= Math.max(least, REACH)) {
                parts.add(part(current));
                current.clear();
            }
            current.add(sentence);
        }
        if (!current.isEmpty()) {
            parts.add(part(current));
        }
        return parts.subList(0, Math.min(parts.size(), MAX_PARTS));
    }

    private SentimentPart part(List<Sentence> sentences) {
        Sentence first = sentences.getFirst();
        Weights weights = weigh(sentences);
        boolean isOne = sentences.stream().allMatch(it -> it.speaker().equals(first.speaker()));
        @Nullable String speaker = isOne && !first.speaker().isEmpty() ? first.speaker() : null;
        return new SentimentPart(
                TextLength.beginning(first.text(), MAX_SHOWN),
                speaker,
                first.place().startMs(),
                sentences.getLast().place().endMs(),
                weights.tone(),
                weights.score());
    }

    Weights weigh(List<Sentence> sentences) {
        Weights sum = new Weights(0, 0);
        for (Sentence sentence : sentences) {
            sum = sum.plus(weigh(sentence));
        }
        return sum;
    }

    private Weights weigh(Sentence sentence) {
        List<Token> tokens = sentence.tokens();
        double praise = 0;
        double blame = 0;
        for (int i = 0; i < tokens.size(); i++) {
            double weight = weight(tokens.get(i)) * factor(tokens, i);
            praise += Math.max(0, weight);
            blame += Math.max(0, -weight);
        }
        return new Weights(praise, blame);
    }

    private double weight(Token token) {
        if (isIn(positive, token)) {
            return 1;
        }
        return isIn(negative, token) ? -1 : 0;
    }

    private static boolean isIn(Set<String> words, Token token) {
        return words.contains(token.lower());
    }

    private double factor(List<Token> tokens, int at) {
        double factor = 1;
        for (int i = Math.max(0, at - REACH); i < at; i++) {
            String word = tokens.get(i).lower();
            if (negations.contains(word)) {
                factor *= NEGATED;
            } else if (i == at - 1 && strong.contains(word)) {
                factor *= STRONG;
            }
        }
        return factor;
    }
}
