package dev.medley.analytics.baskets;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Who buys these buys that.
 *
 * @param support which part of all baskets has all of them
 * @param confidence which part of the baskets with these has that
 * @param lift how many times as often as if neither had to do with the other
 * @param leverage how much more of all baskets have all of them than if neither had to do with the other
 */
public record BasketRule(
        Set<UUID> these, UUID that, long baskets, double support, double confidence, double lift, double leverage) {

    /** The rules of frequent sets, those with the greatest lift first. */
    static List<BasketRule> of(List<FrequentSet<UUID>> sets, long baskets, double leastConfidence) {
        Map<Set<UUID>, Integer> counts = new HashMap<>();
        sets.forEach(set -> counts.put(set.items(), set.baskets()));
        return sets.stream()
                .filter(set -> set.items().size() > 1)
                .flatMap(set -> set.items().stream().map(that -> rule(set, that, counts, baskets)))
                .filter(rule -> rule.confidence() >= leastConfidence)
                .sorted(Comparator.comparingDouble(BasketRule::lift).reversed().thenComparing(BasketRule::that))
                .toList();
    }

    private static BasketRule rule(FrequentSet<UUID> set, UUID that, Map<Set<UUID>, Integer> counts, long baskets) {
        Set<UUID> these =
                set.items().stream().filter(item -> !item.equals(that)).collect(Collectors.toUnmodifiableSet());
        double all = (double) set.baskets() / baskets;
        double left = (double) counts.getOrDefault(these, 0) / baskets;
        double right = (double) counts.getOrDefault(Set.of(that), 0) / baskets;
        return new BasketRule(these, that, set.baskets(), all, all / left, all / (left * right), all - left * right);
    }
}
