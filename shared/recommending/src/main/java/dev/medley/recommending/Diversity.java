package dev.medley.recommending;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.ToDoubleFunction;

/**
 * Maximal marginal relevance: the next item is the one with the most of {@code relevance * score - (1 - relevance) * likeness}
 * to those that are already in the list.
 */
final class Diversity {
    private Diversity() {}

    /** @param ranked best first */
    static List<ScoredItem> order(List<ScoredItem> ranked, int limit, double relevance, Likeness likeness) {
        if (relevance >= 1) {
            return ranked.stream().limit(limit).toList();
        }
        var left = new ArrayList<>(ranked);
        double[] nearest = new double[left.size()];
        var chosen = new ArrayList<ScoredItem>();
        boolean[] taken = new boolean[left.size()];
        while (chosen.size() < Math.min(limit, left.size())) {
            int best = -1;
            double most = Double.NEGATIVE_INFINITY;
            for (int i = 0; i < left.size(); i++) {
                double value = relevance * left.get(i).score() - (1 - relevance) * nearest[i];
                if (!taken[i] && value > most) {
                    most = value;
                    best = i;
                }
            }
            taken[best] = true;
            ScoredItem next = left.get(best);
            chosen.add(next);
            ToDoubleFunction<UUID> alike = likeness.to(next.item());
            for (int i = 0; i < left.size(); i++) {
                double like = taken[i] ? 0 : alike.applyAsDouble(left.get(i).item());
                nearest[i] = Math.max(nearest[i], like);
            }
        }
        return chosen;
    }
}
