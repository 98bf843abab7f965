package dev.medley.recommending;

import java.util.Comparator;
import java.util.UUID;

/**
 * An item that the same people chose.
 *
 * @param similarity between 0 and 1
 * @param support how many people chose both
 */
public record Neighbour(UUID item, double similarity, int support) {
    static final Comparator<Neighbour> CLOSEST =
            Comparator.comparingDouble(Neighbour::similarity).reversed().thenComparing(Neighbour::item);
}
