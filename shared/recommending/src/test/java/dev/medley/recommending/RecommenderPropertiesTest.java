package dev.medley.recommending;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for whatever was chosen. */
class RecommenderPropertiesTest {
    private static final int ITEMS = 60;

    /** Random choices, terms, filters and feedback. */
    private static final class Case {
        final Random random;
        final List<Interaction> choices;
        final Map<UUID, Map<String, Double>> terms;
        final Set<UUID> excluded = new HashSet<>();
        final Set<UUID> less = new HashSet<>();
        final Set<UUID> forbidden = new HashSet<>();
        final Taste taste;

        Case(long seed) {
            random = new Random(seed);
            var generated = new GeneratedChoices(ITEMS, 1 + random.nextInt(6), seed);
            choices = generated.choices(random.nextInt(40), 1 + random.nextInt(20), random.nextDouble());
            terms = random.nextBoolean() ? generated.terms() : Map.of();
            for (Set<UUID> some : List.of(excluded, less, forbidden)) {
                random.ints(random.nextInt(10), 0, ITEMS).forEach(item -> some.add(GeneratedChoices.item(item)));
            }
            taste = Taste.of(history())
                    .withInterests(random.nextBoolean() ? Set.of("group 0", "no such term") : Set.of())
                    .withLess(less, random.nextBoolean() ? Set.of("colour 1") : Set.of());
        }

        List<Interaction> history() {
            UUID user = GeneratedChoices.user(0);
            return choices.stream().filter(each -> each.user().equals(user)).toList();
        }

        Recommender recommender() {
            return GeneratedChoices.recommender(choices, terms, GeneratedChoices.NOW);
        }

        RecommendationQuery query(int limit) {
            return RecommendationQuery.of(limit, GeneratedChoices.NOW)
                    .without(excluded)
                    .onlyIf(item -> !forbidden.contains(item));
        }
    }

    private static List<UUID> items(List<Recommendation> list) {
        return list.stream().map(Recommendation::item).toList();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void nothingSeenExcludedForbiddenOrDislikedIsInAnAnswer(long seed) {
        var any = new Case(seed);
        List<UUID> answer = items(any.recommender().recommend(any.taste, any.query(1 + any.random.nextInt(50))));
        Set<UUID> never = new HashSet<>(any.excluded);
        never.addAll(any.less);
        never.addAll(any.forbidden);
        any.history().forEach(each -> never.add(each.item()));
        assertThat(answer).doesNotHaveDuplicates().noneMatch(never::contains);
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23, 24, 25, 26, 27, 28, 29, 30})
    void theSameIsAnsweredWhateverTheOrderOfTheInput(long seed) {
        var any = new Case(seed);
        var shuffled = new ArrayList<>(any.choices);
        Collections.shuffle(shuffled, any.random);
        assertThat(GeneratedChoices.recommender(shuffled, any.terms, GeneratedChoices.NOW)
                        .recommend(any.taste, any.query(20))
                        .toString())
                .isEqualTo(any.recommender().recommend(any.taste, any.query(20)).toString());
    }

    @ParameterizedTest
    @ValueSource(longs = {31, 32, 33, 34, 35, 36, 37, 38, 39, 40})
    void scoresAndSimilaritiesLieBetweenZeroAndOneAndReasonsAreTrue(long seed) {
        var any = new Case(seed);
        Recommender recommender = any.recommender();
        recommender
                .neighbours()
                .byItem()
                .forEach((item, near) -> assertThat(near)
                        .hasSizeLessThanOrEqualTo(NeighbourSettings.DEFAULTS.neighboursPerItem())
                        .allMatch(each -> each.similarity() > 0
                                && each.similarity() <= 1
                                && !each.item().equals(item)));
        Set<UUID> history = any.history().stream().map(Interaction::item).collect(Collectors.toSet());
        assertThat(recommender.recommend(any.taste, any.query(50)))
                .allMatch(each -> each.score() >= 0 && each.score() <= 1)
                .allSatisfy(each -> {
                    RecommendationReason because = each.because();
                    if (because.item() != null) {
                        assertThat(history).contains(because.item());
                    }
                    if (because.attribute() != null) {
                        assertThat(any.terms.get(each.item())).containsKey(because.attribute());
                    }
                });
    }

    @ParameterizedTest
    @ValueSource(longs = {41, 42, 43, 44, 45, 46, 47, 48, 49, 50})
    void anAnswerIsAsLongAsAskedForWhileThereIsAnythingAllowed(long seed) {
        var any = new Case(seed);
        Recommender recommender = any.recommender();
        Set<UUID> allowed = new HashSet<>(recommender.popularity().order());
        allowed.removeAll(any.excluded);
        allowed.removeAll(any.less);
        allowed.removeAll(any.forbidden);
        any.history().forEach(each -> allowed.remove(each.item()));
        assertThat(recommender.recommend(any.taste, any.query(10)).size())
                .isGreaterThanOrEqualTo(Math.min(10, allowed.size()));
    }

    @ParameterizedTest
    @ValueSource(longs = {51, 52, 53, 54, 55, 56, 57, 58, 59, 60})
    void orderingAListKeepsWhatIsInIt(long seed) {
        var any = new Case(seed);
        List<UUID> list = any.random
                .ints(20, 0, 2 * ITEMS)
                .mapToObj(GeneratedChoices::item)
                .distinct()
                .toList();
        assertThat(items(any.recommender().order(list, any.taste, any.query(20))))
                .containsExactlyInAnyOrderElementsOf(list);
    }
}
