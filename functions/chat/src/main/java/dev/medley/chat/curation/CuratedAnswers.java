package dev.medley.chat.curation;

import dev.medley.chat.conversations.ChatConversation.Scope;
import dev.medley.chat.curation.CuratedAnswerRepository.Candidate;
import dev.medley.chat.passages.QuestionCodes;
import dev.medley.models.Embedder;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Finds the answer that an editor wrote for the same question, or one that is near to it. */
@Singleton
public class CuratedAnswers {

    /** Questions so near ask for the same. */
    private static final double SAME = 0.93;

    private static final int CANDIDATES = 30;

    private final CuratedAnswerRepository repository;
    private final Embedder embedder;

    CuratedAnswers(CuratedAnswerRepository repository, Embedder embedder) {
        this.repository = repository;
        this.embedder = embedder;
    }

    /** One whose sources an account may all read now. */
    public Optional<CuratedAnswer> find(UUID accountId, String question, Scope scope) {
        List<Candidate> candidates = repository.candidates(accountId, question, scope, CANDIDATES);
        if (candidates.isEmpty()) {
            return Optional.empty();
        }
        float[] vector = embedder.query(question);
        Set<String> codes = QuestionCodes.of(question);
        return candidates.stream()
                .filter(candidate -> QuestionCodes.of(candidate.question()).equals(codes))
                .map(candidate -> new Near(candidate, near(candidate, question, vector)))
                .filter(near -> near.similarity() >= SAME)
                .max(Comparator.comparingDouble(Near::similarity))
                .flatMap(near -> repository.find(near.candidate().id(), accountId));
    }

    private record Near(Candidate candidate, double similarity) {}

    private static double near(Candidate candidate, String question, float[] vector) {
        if (normal(candidate.question()).equals(normal(question))) {
            return 1;
        }
        double sum = 0;
        for (int i = 0; i < vector.length; i++) {
            sum += vector[i] * candidate.vector()[i];
        }
        return sum;
    }

    private static String normal(String question) {
        return question.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }
}
