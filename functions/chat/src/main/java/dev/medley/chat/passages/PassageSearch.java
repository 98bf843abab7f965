package dev.medley.chat.passages;

import dev.medley.chat.passages.FoundPassage.Score;
import dev.medley.chat.passages.PassageRepository.Match;
import dev.medley.chat.passages.VectorIndex.Neighbor;
import dev.medley.models.Embedder;
import dev.medley.models.LanguageDetector;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.lang.Character.UnicodeScript;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Finds the passages that a question is about, by its words and by its meaning at once. Both lists, and what is read at the end,
 * hold only what the account may read at that moment; nothing of what it may not read changes what it finds, nor its scores.
 */
@Singleton
public class PassageSearch {

    /** So many of each list are looked at. */
    private static final int CANDIDATES = 50;

    /**
     * Weighted reciprocal rank fusion. Places far down count for little, and meaning for more than words: chosen on one half of
     * the questions of RetrievalQualityTest, and as good on the other.
     */
    private static final double FUSION = 5;

    private static final double TEXT_WEIGHT = 0.5;
    private static final double VECTOR_WEIGHT = 1;

    private static final int MOST = 50;

    /** Fewer letters do not tell a language. */
    private static final int SHORT = 20;

    private static final double SURE = 0.9;

    private final PassageRepository repository;
    private final VectorIndex vectors;
    private final Embedder embedder;
    private final LanguageDetector languages;

    protected PassageSearch(
            PassageRepository repository, VectorIndex vectors, Embedder embedder, LanguageDetector languages) {
        this.repository = repository;
        this.vectors = vectors;
        this.embedder = embedder;
        this.languages = languages;
    }

    /** How to look; all but {@link #HYBRID} is there to compare with. */
    public enum Mode {
        TEXT,
        VECTORS,
        HYBRID
    }

    /**
     * The best passages, best first.
     *
     * @param collections in these alone; null for no such condition
     * @param documents in these alone; null for no such condition
     */
    public List<FoundPassage> search(
            UUID accountId,
            String question,
            @Nullable List<UUID> collections,
            @Nullable List<UUID> documents,
            int most) {
        PassageQuestion asked = PassageQuestion.of(question);
        return search(
                new PassageScope(accountId, collections, documents, asked.conditions()),
                asked.words(),
                Mode.HYBRID,
                most);
    }

    /** The same by words or by meaning alone. */
    public List<FoundPassage> search(PassageScope scope, String words, Mode mode, int most) {
        if (words.isBlank()) {
            return List.of();
        }
        // The model runs before a connection is taken.
        float[] vector = mode == Mode.TEXT || !isKnown(words) ? null : embedder.query(words);
        return find(scope, mode == Mode.VECTORS ? null : words, vector, most);
    }

    /** By words, by a vector, or by both. */
    @Transactional(readOnly = true)
    protected List<FoundPassage> find(PassageScope scope, @Nullable String words, float @Nullable [] vector, int most) {
        List<Match> matches = words == null ? List.of() : repository.matches(scope, words, CANDIDATES);
        List<Neighbor> neighbors = vector == null ? List.of() : vectors.nearest(scope, vector, model(), CANDIDATES);
        Map<UUID, Score> scores = fuse(matches, neighbors);
        List<UUID> best = scores.entrySet().stream()
                .sorted(Comparator.comparingDouble(
                                (Map.Entry<UUID, Score> e) -> -e.getValue().total())
                        .thenComparing(Map.Entry::getKey))
                .limit(Math.min(most, MOST))
                .map(Map.Entry::getKey)
                .toList();
        return repository.read(scope, best).stream()
                .map(passage -> passage.with(Objects.requireNonNull(scores.get(passage.passageId()))))
                .sorted(Comparator.comparingInt(passage -> best.indexOf(passage.passageId())))
                .toList();
    }

    /** A question in another language would be near to anything. */
    private boolean isKnown(String words) {
        long letters = words.codePoints().filter(Character::isLetter).count();
        long latin = words.codePoints()
                .filter(c -> Character.isLetter(c) && UnicodeScript.of(c) == UnicodeScript.LATIN)
                .count();
        if (latin * 2 < letters) {
            return false;
        }
        if (letters < SHORT) {
            return true;
        }
        var language = languages.detect(words, Set.of());
        return language.confidence() < SURE || embedder.knows(language.code());
    }

    private static Map<UUID, Score> fuse(List<Match> matches, List<Neighbor> neighbors) {
        Map<UUID, Integer> byText = new HashMap<>();
        Map<UUID, Integer> byVector = new HashMap<>();
        matches.forEach(match -> byText.put(match.passageId(), byText.size() + 1));
        neighbors.forEach(neighbor -> byVector.put(neighbor.passageId(), byVector.size() + 1));
        Set<UUID> all = new LinkedHashSet<>(byText.keySet());
        all.addAll(byVector.keySet());
        Map<UUID, Score> scores = new HashMap<>();
        for (UUID id : all) {
            Integer text = byText.get(id);
            Integer vector = byVector.get(id);
            scores.put(
                    id,
                    new Score(
                            total(
                                    text,
                                    vector,
                                    text != null && !matches.get(text - 1).hasVector()),
                            text,
                            text == null ? null : matches.get(text - 1).score(),
                            vector,
                            vector == null ? null : neighbors.get(vector - 1).similarity()));
        }
        return scores;
    }

    /** A passage in a language that the model does not know counts as if it were as near as its words fit. */
    private static double total(@Nullable Integer text, @Nullable Integer vector, boolean hasNoVector) {
        double words = hasNoVector ? TEXT_WEIGHT + VECTOR_WEIGHT : TEXT_WEIGHT;
        return part(words, text) + part(VECTOR_WEIGHT, vector);
    }

    private static double part(double weight, @Nullable Integer rank) {
        return rank == null ? 0 : weight / (FUSION + rank);
    }

    private String model() {
        return embedder.model().name() + "/" + embedder.model().version();
    }
}
