package dev.medley.featureflags;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class SlicesTest {

    private static final List<String> VARIANTS = List.of("a", "b", "c", "d", "e");

    private final Random random = new Random(7);

    @Test
    void aNewSplitHasASliceForEachVariant() {
        assertThat(Slices.allocate(List.of(), Map.of("on", 20_000, "off", 80_000)))
                .containsExactly(new Slice("off", 80_000), new Slice("on", 100_000));
    }

    @Test
    void aVariantOfNoWeightHasNoSlice() {
        assertThat(Slices.allocate(List.of(), Map.of("on", 0, "off", 100_000)))
                .containsExactly(new Slice("off", 100_000));
    }

    /** Over any series of changes, shares are exact and only so many move as some variants grow. */
    @Test
    void asFewMoveAsCanBe() {
        for (int series = 0; series < 20; series++) {
            Map<String, Integer> weights = weights();
            List<Slice> slices = Slices.allocate(List.of(), weights);
            for (int change = 0; change < 20; change++) {
                Map<String, Integer> next = weights();
                List<Slice> changed = Slices.allocate(slices, next);
                assertThat(shares(changed)).isEqualTo(withoutZeros(next));
                assertThat(moved(slices, changed)).isEqualTo(growth(weights, next));
                weights = next;
                slices = changed;
            }
        }
    }

    /** A rollout that grows step by step takes nothing from whom it has. */
    @Test
    void whoHasAGrowingVariantKeepsIt() {
        List<Slice> slices = Slices.allocate(List.of(), Map.of("on", 0, "off", 100_000));
        for (int weight = 1000; weight <= 100_000; weight += 1000) {
            List<Slice> grown = Slices.allocate(slices, Map.of("on", weight, "off", 100_000 - weight));
            String[] before = buckets(slices);
            String[] after = buckets(grown);
            for (int i = 0; i < before.length; i++) {
                assertThat(before[i].equals("on") && !after[i].equals("on")).isFalse();
            }
            slices = grown;
        }
        assertThat(slices).containsExactly(new Slice("on", 100_000));
    }

    private Map<String, Integer> weights() {
        List<Integer> cuts = new ArrayList<>(List.of(0, Buckets.COUNT));
        for (int i = 1; i < VARIANTS.size(); i++) {
            cuts.add(random.nextInt(Buckets.COUNT + 1));
        }
        cuts.sort(null);
        Map<String, Integer> weights = new TreeMap<>();
        for (int i = 0; i < VARIANTS.size(); i++) {
            weights.put(VARIANTS.get(i), cuts.get(i + 1) - cuts.get(i));
        }
        return weights;
    }

    private static Map<String, Integer> withoutZeros(Map<String, Integer> weights) {
        Map<String, Integer> some = new TreeMap<>(weights);
        some.values().removeIf(weight -> weight == 0);
        return some;
    }

    private static Map<String, Integer> shares(List<Slice> slices) {
        Map<String, Integer> shares = new TreeMap<>();
        int from = 0;
        for (Slice slice : slices) {
            shares.merge(slice.variant(), slice.until() - from, Integer::sum);
            from = slice.until();
        }
        return shares;
    }

    private static int growth(Map<String, Integer> before, Map<String, Integer> after) {
        return VARIANTS.stream()
                .mapToInt(variant -> Math.max(0, after.getOrDefault(variant, 0) - before.getOrDefault(variant, 0)))
                .sum();
    }

    private static int moved(List<Slice> before, List<Slice> after) {
        String[] one = buckets(before);
        String[] other = buckets(after);
        int moved = 0;
        for (int i = 0; i < Buckets.COUNT; i++) {
            moved += one[i].equals(other[i]) ? 0 : 1;
        }
        return moved;
    }

    private static String[] buckets(List<Slice> slices) {
        String[] buckets = new String[Buckets.COUNT];
        int from = 0;
        for (Slice slice : slices) {
            Arrays.fill(buckets, from, slice.until(), slice.variant());
            from = slice.until();
        }
        return buckets;
    }
}
