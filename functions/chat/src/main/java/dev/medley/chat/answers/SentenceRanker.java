package dev.medley.chat.answers;

import dev.medley.chat.answers.FollowUp.Reading;
import dev.medley.chat.passages.FoundPassage;
import dev.medley.chat.passages.QuestionCodes;
import dev.medley.models.Embedder;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Orders the sentences of passages by how well they answer a question, and says what speaks for an answer being there. */
@Singleton
class SentenceRanker {

    /** So many sentences are an answer. */
    static final int MOST = 3;

    private static final double WORDS = 0.35;
    private static final double PLACE = 0.15;
    private static final double KIND = 0.08;
    private static final double HALF = 0.5;

    /** So near to the best one another sentence must be to be said too. */
    static final double NEAR = 0.75;

    private final Embedder embedder;

    SentenceRanker(Embedder embedder) {
        this.embedder = embedder;
    }

    /** A sentence, and how well it answers. */
    record Ranked(AnswerSentence sentence, double score, double similarity, double words) {}

    /** Sentences, best first; those alone that are about what is asked anew. */
    record Ranking(List<Ranked> sentences, AnswerEvidence evidence) {

        /** Those that are the answer: the best, and the next ones that are about as good. */
        List<Ranked> best() {
            double least = NEAR * sentences.getFirst().score();
            return sentences.stream()
                    .limit(MOST)
                    .takeWhile(ranked -> ranked.score() >= least)
                    .toList();
        }

        /** Whether the answer names all that the question names by numbers. */
        boolean says(Set<String> codes) {
            String said =
                    best().stream().map(ranked -> ranked.sentence().whole()).collect(Collectors.joining("\n"));
            return codes.stream().allMatch(code -> QuestionCodes.isIn(code, said));
        }
    }

    Ranking rank(Reading reading, List<FoundPassage> passages) {
        String question = reading.question();
        List<AnswerSentence> sentences = passages.stream()
                .flatMap(passage -> AnswerSentence.of(passage).stream())
                .toList();
        if (sentences.isEmpty() || AnswerWords.plain(question).isEmpty()) {
            return new Ranking(List.of(), AnswerEvidence.NONE);
        }
        boolean hasMeaning =
                passages.stream().anyMatch(passage -> passage.score().similarity() != null);
        Map<String, Double> weights = weights(AnswerWords.of(question), passages);
        float[] query = embedder.query(question);
        List<float[]> vectors =
                embedder.passages(sentences.stream().map(AnswerSentence::placed).toList());
        AnswerKind kind = reading.kind();
        Map<FoundPassage, Integer> places = new HashMap<>();
        passages.forEach(passage -> places.put(passage, places.size()));
        List<Ranked> ranked = new ArrayList<>();
        for (int i = 0; i < sentences.size(); i++) {
            AnswerSentence sentence = sentences.get(i);
            double similarity = product(query, vectors.get(i));
            double words = hasMeaning
                    ? share(weights, AnswerWords.of(sentence.placed()))
                    : AnswerWords.likeness(question, sentence.placed());
            double place = 1.0 / (1 + Objects.requireNonNull(places.get(sentence.passage())));
            double fit = kind != AnswerKind.ANY && kind.isIn(sentence.told()) ? KIND : 0;
            ranked.add(new Ranked(sentence, similarity + WORDS * words + PLACE * place + fit, similarity, words));
        }
        ranked.removeIf(each -> !isAbout(each.sentence(), reading));
        ranked.sort(Comparator.comparingDouble(Ranked::score).reversed());
        return new Ranking(ranked, ranked.isEmpty() ? AnswerEvidence.NONE : evidence(hasMeaning, ranked, kind));
    }

    private static AnswerEvidence evidence(boolean hasMeaning, List<Ranked> ranked, AnswerKind kind) {
        return new AnswerEvidence(
                hasMeaning,
                ranked.getFirst().similarity(),
                ranked.getFirst().score(),
                ranked.stream().mapToDouble(Ranked::words).max().orElse(0),
                ranked.stream()
                        .limit(MOST)
                        .anyMatch(best -> kind.isIn(best.sentence().told())));
    }

    /**
     * The question itself is no answer, nor is what names nothing that it names by numbers. What the question before brings is
     * no answer to what is asked anew: most of its own words must be there.
     */
    private static boolean isAbout(AnswerSentence sentence, Reading reading) {
        boolean isQuestion = sentence.text().endsWith("?")
                && AnswerWords.of(reading.question()).containsAll(AnswerWords.of(sentence.text()));
        boolean namesNone = !reading.codes().isEmpty()
                && reading.codes().stream().noneMatch(code -> QuestionCodes.isIn(code, sentence.whole()));
        if (isQuestion || namesNone) {
            return false;
        }
        if (reading.own().isEmpty()) {
            return true;
        }
        Set<String> words = AnswerWords.of(sentence.placed());
        long has = reading.own().stream().filter(words::contains).count();
        // The words that tell the kind of thing are not those that tell the thing.
        boolean tellsKind = reading.kind() != AnswerKind.ANY && reading.kind().isIn(sentence.told());
        return (has + (tellsKind ? 1 : 0)) * 2 > reading.own().size();
    }

    /** A word that is in few of the passages tells more. */
    private static Map<String, Double> weights(Set<String> asked, List<FoundPassage> passages) {
        List<Set<String>> all = passages.stream()
                .map(passage -> AnswerWords.of(
                        passage.title() + " " + String.join(" ", passage.headings()) + " " + passage.text()))
                .toList();
        Map<String, Double> weights = new HashMap<>();
        for (String word : asked) {
            long in = all.stream().filter(words -> words.contains(word)).count();
            weights.put(word, Math.log(1 + (all.size() + 1.0) / (in + HALF)));
        }
        return weights;
    }

    private static double share(Map<String, Double> weights, Set<String> words) {
        double all = 0;
        double has = 0;
        for (Map.Entry<String, Double> word : weights.entrySet()) {
            all += word.getValue();
            has += words.contains(word.getKey()) ? word.getValue() : 0;
        }
        return all == 0 ? 0 : has / all;
    }

    private static double product(float[] one, float[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += one[i] * other[i];
        }
        return sum;
    }
}
