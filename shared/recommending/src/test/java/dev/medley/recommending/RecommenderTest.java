package dev.medley.recommending;

import static org.assertj.core.api.Assertions.assertThat;

import dev.medley.recommending.RecommendationReason.Kind;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RecommenderTest {
    private static final Instant NOW = GeneratedChoices.NOW;
    private static final UUID LAMP = new UUID(1, 1);
    private static final UUID BULB = new UUID(1, 2);
    private static final UUID SOUP = new UUID(1, 3);
    private static final UUID SPOON = new UUID(1, 4);
    private static final UUID NOVEL = new UUID(1, 5);
    private static final RecommendationQuery THREE = RecommendationQuery.of(3, NOW);

    private static List<Interaction> bought(int firstUser, int users, Duration age, UUID... items) {
        var choices = new ArrayList<Interaction>();
        for (int user = firstUser; user < firstUser + users; user++) {
            for (UUID item : items) {
                choices.add(new Interaction(GeneratedChoices.user(user), item, 1, NOW.minus(age)));
            }
        }
        return choices;
    }

    private static List<Interaction> shop() {
        var choices = new ArrayList<Interaction>();
        choices.addAll(bought(0, 30, Duration.ofDays(3), LAMP, BULB));
        choices.addAll(bought(30, 40, Duration.ofDays(3), SOUP, SPOON));
        choices.addAll(bought(70, 60, Duration.ofDays(3), NOVEL));
        return choices;
    }

    private static final Map<UUID, Map<String, Double>> TERMS = Map.of(
            LAMP, Map.of("light", 1.0, "home", 1.0),
            BULB, Map.of("light", 1.0, "home", 1.0),
            SOUP, Map.of("food", 1.0),
            SPOON, Map.of("kitchen", 1.0, "home", 1.0),
            NOVEL, Map.of("reading", 1.0));

    private static final Recommender RECOMMENDER = GeneratedChoices.recommender(shop(), TERMS, NOW);

    private static Taste who(UUID... chosen) {
        return Taste.of(bought(999, 1, Duration.ofDays(1), chosen));
    }

    @Test
    void findsAPairThatIsChosenTogetherAndSaysSo() {
        Recommender withoutTerms = GeneratedChoices.recommender(shop(), Map.of(), NOW);
        Recommendation first = withoutTerms.recommend(who(LAMP), THREE).getFirst();
        assertThat(first.item()).isEqualTo(BULB);
        assertThat(first.because()).isEqualTo(new RecommendationReason(Kind.TOGETHER, LAMP, null));
    }

    @Test
    void findsWhatSharesAttributesWhereNobodyChoseBoth() {
        var byTerms = new Recommender(ItemNeighbours.NONE, ItemTerms.of(TERMS), Popularity.NONE, Blend.DEFAULTS);
        Recommendation first = byTerms.recommend(who(LAMP), THREE).getFirst();
        assertThat(first.item()).isEqualTo(BULB);
        assertThat(first.because()).isEqualTo(new RecommendationReason(Kind.SIMILAR, LAMP, "light"));
    }

    @Test
    void withoutAHistoryItIsWhatManyChose() {
        List<Recommendation> list = RECOMMENDER.recommend(Taste.UNKNOWN, THREE);
        assertThat(list.getFirst())
                .matches(each -> each.item().equals(NOVEL) && each.because().kind() == Kind.POPULAR);
        assertThat(list).hasSize(3);
    }

    @Test
    void withoutAHistoryInterestsCount() {
        Recommendation first = RECOMMENDER
                .recommend(Taste.UNKNOWN.withInterests(Set.of("food")), RecommendationQuery.of(1, NOW))
                .getFirst();
        assertThat(first.item()).isEqualTo(SOUP);
    }

    @Test
    void lessOfAnItemCountsAtOnceForWhatIsLikeIt() {
        Taste taste = who(LAMP, SOUP);
        List<Recommendation> before = RECOMMENDER.recommend(taste, THREE);
        List<Recommendation> after = RECOMMENDER.recommend(taste.withLess(Set.of(LAMP), Set.of()), THREE);
        assertThat(score(after, BULB)).isLessThan(score(before, BULB) / 2);
    }

    @Test
    void lessOfATermCountsAtOnce() {
        List<Recommendation> list = RECOMMENDER.recommend(who(SOUP).withLess(Set.of(), Set.of("reading")), THREE);
        assertThat(score(list, NOVEL)).isLessThan(0.1);
    }

    @Test
    void whatIsAlikeDoesNotFillTheWholeList() {
        var alike = new HashMap<UUID, Map<String, Double>>(TERMS);
        var choices = new ArrayList<>(shop());
        for (int i = 0; i < 10; i++) {
            alike.put(new UUID(2, i), Map.of("light", 1.0, "home", 1.0));
            choices.addAll(bought(200, 20, Duration.ofDays(2), new UUID(2, i)));
        }
        Recommender diverse = GeneratedChoices.recommender(choices, alike, NOW);
        var plain = new Recommender(
                diverse.neighbours(),
                diverse.terms(),
                diverse.popularity(),
                new Blend(0.6, 0.3, 2, 0.9, new Blend.Ordering(1, new Decay(Duration.ofDays(60)))));
        Blend half = new Blend(0.6, 0.3, 2, 0.9, new Blend.Ordering(0.5, new Decay(Duration.ofDays(60))));
        var mixed = new Recommender(diverse.neighbours(), diverse.terms(), diverse.popularity(), half);
        RecommendationQuery five = RecommendationQuery.of(5, NOW);
        assertThat(lights(plain.recommend(who(LAMP), five))).isEqualTo(5);
        assertThat(lights(mixed.recommend(who(LAMP), five))).isLessThan(4);
    }

    private static long lights(List<Recommendation> list) {
        return list.stream()
                .filter(each ->
                        each.item().getMostSignificantBits() == 2 || each.item().equals(BULB))
                .count();
    }

    @Test
    void whatWasChosenLongAgoCountsLess() {
        var choices = new ArrayList<>(bought(0, 30, Duration.ofDays(400), LAMP, BULB));
        choices.addAll(bought(30, 10, Duration.ofDays(2), SOUP));
        Popularity popularity = Popularity.of(choices, List.of(), NOW, PopularitySettings.DEFAULTS);
        assertThat(popularity.of(SOUP)).isGreaterThan(popularity.of(LAMP));
    }

    @Test
    void aSingleGoodReactionDoesNotBeatManyGoodOnes() {
        Popularity popularity = Popularity.of(
                bought(0, 10, Duration.ofDays(2), LAMP, SOUP),
                List.of(
                        new Exposure(LAMP, 1, 1, null),
                        new Exposure(SOUP, 1000, 900, null),
                        new Exposure(NOVEL, 1000, 100, null)),
                NOW,
                PopularitySettings.DEFAULTS);
        assertThat(popularity.of(SOUP)).isGreaterThan(popularity.of(LAMP));
    }

    @Test
    void whatIsNewIsShownBeforeAnybodyChoseIt() {
        Popularity popularity = Popularity.of(
                List.of(),
                List.of(new Exposure(NOVEL, 0, 0, NOW.minus(Duration.ofHours(2)))),
                NOW,
                PopularitySettings.DEFAULTS);
        var recommender = new Recommender(ItemNeighbours.NONE, ItemTerms.NONE, popularity, Blend.DEFAULTS);
        assertThat(recommender.recommend(Taste.UNKNOWN, THREE))
                .singleElement()
                .matches(each -> each.item().equals(NOVEL) && each.because().kind() == Kind.FRESH);
    }

    @Test
    void oneEagerUserMakesNoPair() {
        var choices = new ArrayList<Interaction>();
        for (int i = 0; i < 50; i++) {
            choices.addAll(bought(0, 1, Duration.ofHours(i), LAMP, SOUP));
        }
        assertThat(ItemNeighbours.of(choices, NOW, NeighbourSettings.DEFAULTS).of(LAMP))
                .isEmpty();
    }

    @Test
    void similarItemsAreNotFilledUp() {
        assertThat(RECOMMENDER.similar(LAMP, THREE))
                .extracting(Recommendation::item)
                .containsExactly(BULB, SPOON);
        assertThat(RECOMMENDER.similar(new UUID(9, 9), THREE)).isEmpty();
    }

    @Test
    void aListIsOrderedByTasteAndUnknownItemsKeepTheirPlace() {
        UUID one = new UUID(8, 2);
        UUID two = new UUID(8, 1);
        assertThat(RECOMMENDER.order(List.of(one, two, NOVEL, BULB), who(LAMP), THREE))
                .extracting(Recommendation::item)
                .containsExactly(BULB, NOVEL, one, two);
    }

    @Test
    void measuresRankings() {
        List<UUID> list = List.of(LAMP, BULB, SOUP);
        assertThat(RankingMeasures.recall(list, Set.of(BULB, NOVEL), 3)).isEqualTo(0.5);
        assertThat(RankingMeasures.recall(list, Set.of(BULB, NOVEL), 1)).isZero();
        assertThat(RankingMeasures.ndcg(list, Set.of(LAMP, BULB), 3)).isEqualTo(1);
        assertThat(RankingMeasures.ndcg(list, Set.of(BULB), 3)).isBetween(0.63, 0.632);
        assertThat(RankingMeasures.ndcg(list, Set.of(), 3)).isZero();
    }

    private static double score(List<Recommendation> list, UUID item) {
        return list.stream()
                .filter(each -> each.item().equals(item))
                .mapToDouble(Recommendation::score)
                .findFirst()
                .orElse(0);
    }
}
