package dev.medley.recommending;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How often the same people chose what a history has, for each item that was, and the item of the history that counted most. */
final class TogetherScores {
    private final Map<UUID, Double> sums = new HashMap<>();
    private final Map<UUID, Map.Entry<UUID, Double>> strongest = new HashMap<>();
    private int known;

    /** @param history weights by item */
    TogetherScores(Map<UUID, Double> history, ItemNeighbours neighbours) {
        new TreeMap<>(history).forEach((chosen, weight) -> {
            var near = neighbours.of(chosen);
            known += near.isEmpty() ? 0 : 1;
            for (Neighbour neighbour : near) {
                double part = weight * neighbour.similarity();
                sums.merge(neighbour.item(), part, Double::sum);
                Map.Entry<UUID, Double> before = strongest.get(neighbour.item());
                if (before == null || part > before.getValue()) {
                    strongest.put(neighbour.item(), Map.entry(chosen, part));
                }
            }
        });
    }

    Map<UUID, Double> sums() {
        return sums;
    }

    /** How many items of the history have neighbours. */
    int known() {
        return known;
    }

    @Nullable
    UUID strongest(UUID item) {
        Map.Entry<UUID, Double> entry = strongest.get(item);
        return entry == null ? null : entry.getKey();
    }
}
