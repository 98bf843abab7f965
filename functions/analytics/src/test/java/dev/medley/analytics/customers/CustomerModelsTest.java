package dev.medley.analytics.customers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The models on customers who do what the models say. */
class CustomerModelsTest {

    private static final LocalDate LAST = LocalDate.of(2026, 1, 1);
    private static final int TIME = 365;
    private static final int MORE = 365;

    private record Simulated(CustomerHistory history, int later, boolean alive) {}

    @Test
    void functionsHaveTheirKnownValues() {
        assertThat(SpecialFunctions.logGamma(1)).isEqualTo(0, within(1e-10));
        assertThat(SpecialFunctions.logGamma(0.5)).isEqualTo(Math.log(Math.sqrt(Math.PI)), within(1e-10));
        assertThat(SpecialFunctions.logGamma(11)).isEqualTo(Math.log(3_628_800), within(1e-9));
        assertThat(SpecialFunctions.hypergeometric(1, 1, 2, 0.5)).isEqualTo(-Math.log(0.5) / 0.5, within(1e-9));
        assertThat(SpecialFunctions.hypergeometric(2, 3, 3, 0.25)).isEqualTo(Math.pow(0.75, -2), within(1e-9));
    }

    @Test
    void aSearchFindsTheBottomOfAValley() {
        double[] at =
                SimplexSearch.minimum(x -> Math.pow(1 - x[0], 2) + 100 * Math.pow(x[1] - x[0] * x[0], 2), -1.2, 1);
        assertThat(at[0]).isEqualTo(1, within(0.01));
        assertThat(at[1]).isEqualTo(1, within(0.02));
    }

    @Test
    void purchasesToComeAreForeseenAndThoseWhoHaveGoneAreFound() {
        Random random = new Random(5);
        List<Simulated> people = new ArrayList<>();
        for (int i = 0; i < 1_500; i++) {
            people.add(simulate(random));
        }
        List<CustomerHistory> histories =
                people.stream().map(Simulated::history).toList();
        PurchaseModel model = PurchaseModel.fit(histories);
        double expected = histories.stream()
                .mapToDouble(history -> model.expectedPurchases(history, MORE))
                .sum();
        double actual = people.stream().mapToInt(Simulated::later).sum();
        assertThat(expected / actual).isEqualTo(1, within(0.15));
        double alive = histories.stream().mapToDouble(model::alive).sum();
        assertThat(alive / people.stream().filter(Simulated::alive).count()).isEqualTo(1, within(0.15));
        assertThat(meanAlive(model, people, true)).isGreaterThan(meanAlive(model, people, false) + 0.25);
    }

    private static double meanAlive(PurchaseModel model, List<Simulated> people, boolean alive) {
        return people.stream()
                .filter(person -> person.alive() == alive)
                .mapToDouble(person -> model.alive(person.history()))
                .average()
                .orElseThrow();
    }

    /** Buys at an exponential rate, and goes after each repeat with a probability: both are a person's own. */
    private static Simulated simulate(Random random) {
        double rate = (0.2 + random.nextDouble() + random.nextDouble()) / 30;
        double goes = random.nextDouble() * 0.35;
        double at = 0;
        int repeats = 0;
        int later = 0;
        int recency = 0;
        boolean alive = true;
        boolean aliveThen = true;
        while (alive) {
            at -= Math.log(1 - random.nextDouble()) / rate;
            if (at > TIME + MORE) {
                break;
            }
            alive = random.nextDouble() >= goes;
            if (at <= TIME) {
                repeats++;
                recency = (int) at;
                aliveThen = alive;
            } else {
                later++;
            }
        }
        CustomerHistory history = new CustomerHistory(
                UUID.randomUUID(), repeats, recency, TIME, 50, 50L * (repeats + 1), LAST.plusDays(recency));
        return new Simulated(history, later, aliveThen);
    }

    @Test
    void fewPurchasesArePulledTowardsTheMeanOfAll() {
        Random random = new Random(9);
        List<CustomerHistory> histories = new ArrayList<>();
        for (int i = 0; i < 800; i++) {
            double own = 3_000 + 4_000 * random.nextDouble();
            int repeats = 1 + random.nextInt(8);
            double sum = 0;
            for (int j = 0; j < repeats; j++) {
                sum += own * (0.6 + 0.8 * random.nextDouble());
            }
            histories.add(history(repeats, sum / repeats));
        }
        ValueModel model = ValueModel.fit(histories);
        double once = model.expectedValue(history(1, 12_000));
        double often = model.expectedValue(history(30, 12_000));
        assertThat(often).isBetween(10_500.0, 12_100.0).isGreaterThan(once);
        assertThat(once).isBetween(5_000.0, 11_000.0);
        double mean =
                histories.stream().mapToDouble(model::expectedValue).average().orElseThrow();
        assertThat(mean).isEqualTo(5_000, within(350.0));
    }

    @Test
    void segmentsHaveNames() {
        assertThat(new RfmSegment(5, 5, 5, 1, 1).name()).isEqualTo("champions");
        assertThat(new RfmSegment(4, 5, 2, 1, 1).name()).isEqualTo("loyal");
        assertThat(new RfmSegment(5, 1, 1, 1, 1).name()).isEqualTo("new");
        assertThat(new RfmSegment(1, 5, 5, 1, 1).name()).isEqualTo("cannot-lose");
        assertThat(new RfmSegment(1, 1, 1, 1, 1).name()).isEqualTo("lost");
    }

    private static CustomerHistory history(int repeats, double value) {
        return new CustomerHistory(UUID.randomUUID(), repeats, 100, 200, value, 1, LAST);
    }
}
