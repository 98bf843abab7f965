package dev.medley.analytics.baskets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class BasketRuleTest {

    private static final UUID LAMP = new UUID(0, 1);
    private static final UUID BULB = new UUID(0, 2);
    private static final UUID RUG = new UUID(0, 3);

    @Test
    void theNumbersOfARuleAreWhatTheyAreCalled() {
        List<Set<UUID>> baskets = new ArrayList<>();
        baskets.addAll(Collections.nCopies(6, Set.of(LAMP, BULB)));
        baskets.addAll(Collections.nCopies(2, Set.of(LAMP)));
        baskets.addAll(Collections.nCopies(12, Set.of(RUG)));
        List<BasketRule> rules = BasketRule.of(new FrequentSets<UUID>(2, 3).find(baskets), baskets.size(), 0.8);
        assertThat(rules).singleElement().satisfies(rule -> {
            assertThat(rule.these()).containsExactly(BULB);
            assertThat(rule.that()).isEqualTo(LAMP);
            assertThat(rule.support()).isEqualTo(0.3, within(1e-9));
            assertThat(rule.confidence()).isEqualTo(1, within(1e-9));
            assertThat(rule.lift()).isEqualTo(2.5, within(1e-9));
            assertThat(rule.leverage()).isEqualTo(0.18, within(1e-9));
        });
    }

    @Test
    void setsAreThoseThatCountingAllFinds() {
        for (int seed = 0; seed < 50; seed++) {
            Random random = new Random(seed);
            List<Set<Integer>> baskets = new ArrayList<>();
            for (int i = 0; i < 60; i++) {
                Set<Integer> basket = new HashSet<>();
                int size = random.nextInt(6);
                for (int j = 0; j < size; j++) {
                    basket.add((int) Math.abs(random.nextGaussian() * 4));
                }
                baskets.add(basket);
            }
            int least = 3 + random.nextInt(5);
            Map<Set<Integer>, Integer> found = new HashMap<>();
            new FrequentSets<Integer>(least, 3)
                    .find(baskets)
                    .forEach(set ->
                            assertThat(found.put(set.items(), set.baskets())).isNull());
            assertThat(found).as("seed %d", seed).isEqualTo(counted(baskets, least));
        }
    }

    private static Map<Set<Integer>, Integer> counted(List<Set<Integer>> baskets, int least) {
        Map<Set<Integer>, Integer> counts = new HashMap<>();
        for (Set<Integer> basket : baskets) {
            Set<Set<Integer>> subsets = new HashSet<>();
            for (int a : basket) {
                for (int b : basket) {
                    for (int c : basket) {
                        subsets.add(new HashSet<>(List.of(a, b, c)));
                    }
                }
            }
            subsets.forEach(subset -> counts.merge(subset, 1, Integer::sum));
        }
        counts.values().removeIf(count -> count < least);
        return counts;
    }
}
