package dev.medley.recommending;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.ToDoubleFunction;

/** How alike two items are, by who chose them or by their terms, whichever is more: between 0 and 1. */
record Likeness(ItemNeighbours neighbours, ItemTerms terms) {
    /** How alike items are to one. */
    ToDoubleFunction<UUID> to(UUID one) {
        Map<UUID, Double> near = new HashMap<>();
        neighbours.of(one).forEach(neighbour -> near.put(neighbour.item(), neighbour.similarity()));
        Map<String, Double> vector = terms.of(one);
        return other -> Math.max(near.getOrDefault(other, 0.0), Math.min(1, Vectors.dot(terms.of(other), vector)));
    }

    /** How alike items are to the one of these that is most alike. */
    ToDoubleFunction<UUID> toAny(Collection<UUID> these) {
        var each = these.stream().map(this::to).toList();
        return other -> {
            double most = 0;
            for (ToDoubleFunction<UUID> one : each) {
                most = Math.max(most, one.applyAsDouble(other));
            }
            return most;
        };
    }

    /** How much of an item's terms are among these: between 0 and 1. */
    double share(UUID item, Collection<String> among) {
        double sum = 0;
        for (String term : among) {
            double weight = terms.of(item).getOrDefault(term, 0.0);
            sum += weight * weight;
        }
        return Math.min(1, Math.sqrt(sum));
    }
}
