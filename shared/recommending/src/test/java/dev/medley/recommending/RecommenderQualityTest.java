package dev.medley.recommending;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Measured on the last 30 days, which the models have not seen. Prints the figures of docs/models/recommendations.md. */
class RecommenderQualityTest {
    @Test
    void beatsPopularityByThreeTimesInAShopOfManyTastes() {
        var shop = new GeneratedChoices(1000, 20, 42);
        OfflineEvaluation measured = measured("shop", shop.choices(1500, 20, 0.15), shop.terms());
        assertThat(measured.beatsPopular(3)).isTrue();
        assertThat(measured.recommender().coverage())
                .isGreaterThan(3 * measured.popular().coverage());
    }

    @Test
    void beatsPopularityByHalfWhereMostChooseTheSame() {
        var films = new GeneratedChoices(1600, 8, 7);
        OfflineEvaluation measured = measured("films", films.choices(600, 120, 0.4), films.terms());
        assertThat(measured.beatsPopular(1.5)).isTrue();
    }

    @Test
    void neighboursAloneBeatPopularityWhereNothingIsKnownOfTheItems() {
        var shop = new GeneratedChoices(1000, 20, 43);
        OfflineEvaluation measured = measured("shop without terms", shop.choices(1500, 20, 0.15), Map.of());
        assertThat(measured.beatsPopular(2.5)).isTrue();
    }

    @Test
    void isNoBetterThanPopularityWhereThereIsNothingToFind() {
        var noise = new GeneratedChoices(200, 1, 44);
        OfflineEvaluation measured = measured("noise", noise.choices(400, 10, 1), Map.of());
        assertThat(measured.beatsPopular(1.2)).isFalse();
    }

    private static OfflineEvaluation measured(
            String name, List<Interaction> choices, Map<UUID, Map<String, Double>> terms) {
        HoldOut holdOut = HoldOut.at(GeneratedChoices.NOW.minus(Duration.ofDays(30)), choices);
        Recommender recommender = GeneratedChoices.recommender(holdOut.before(), terms, holdOut.cut());
        OfflineEvaluation measured = OfflineEvaluation.of(holdOut, recommender, 10);
        System.out.printf("%s: %s%n", name, measured);
        return measured;
    }
}
