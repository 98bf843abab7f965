package dev.medley.meals.recommendations;

import static org.assertj.core.api.Assertions.assertThat;

import dev.medley.recommending.HoldOut;
import dev.medley.recommending.Interaction;
import dev.medley.recommending.OfflineEvaluation;
import dev.medley.testkit.Campaign;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Recall, NDCG and coverage on generated data: people who each like one or two of ten cuisines. Prints the numbers, beside those of the
 * list of what is popular: {@code mvn -pl functions/meals verify -Dtest=OfflineMealRecommendationTest}.
 */
class OfflineMealRecommendationTest {

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final int CUISINES = 10;

    private final Random random = new Random(75);

    private List<KnownMeal> meals(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> new KnownMeal(
                        new UUID(0, i),
                        "Meal " + i,
                        "cuisine" + i % CUISINES,
                        List.of(i % 3 == 0 ? "vegan" : "pescatarian"),
                        List.of("ingredient" + i % CUISINES, "ingredient" + random.nextInt(100)),
                        20,
                        5,
                        START))
                .toList();
    }

    private List<Interaction> interactions(int people, int meals) {
        List<Interaction> interactions = new ArrayList<>();
        for (int person = 0; person < people; person++) {
            int liked = random.nextInt(CUISINES);
            int also = random.nextInt(CUISINES);
            for (int i = 0; i < 24; i++) {
                int cuisine = random.nextInt(10) < 6 ? liked : random.nextInt(10) < 7 ? also : random.nextInt(CUISINES);
                // Some meals of each cuisine are chosen more often than others.
                int rank = (int) (Math.pow(random.nextDouble(), 2) * meals / CUISINES);
                UUID meal = new UUID(0, (long) rank * CUISINES + cuisine);
                interactions.add(new Interaction(
                        new UUID(1, person),
                        meal,
                        1 + random.nextInt(3),
                        START.plus(Duration.ofDays(random.nextInt(100)))));
            }
        }
        return interactions;
    }

    @Test
    void recommendationsFindTwiceAsMuchAsTheListOfWhatIsPopular() {
        int count = 400;
        HoldOut holdOut = HoldOut.at(START.plus(Duration.ofDays(75)), interactions(Campaign.rounds(300, 5_000), count));
        MealModel model = MealModel.of(meals(count), holdOut.before(), holdOut.cut());
        OfflineEvaluation evaluation = OfflineEvaluation.of(holdOut, model.recommender(), 10);
        System.out.println(evaluation);
        assertThat(evaluation.users()).isGreaterThan(250);
        assertThat(evaluation.beatsPopular(2)).as(evaluation.toString()).isTrue();
        assertThat(evaluation.recommender().coverage())
                .isGreaterThan(evaluation.popular().coverage() * 2);
    }
}
