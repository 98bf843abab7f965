package dev.medley.recommending;

import java.time.Instant;
import java.util.Comparator;
import java.util.UUID;

/**
 * That a user chose an item: implicit feedback.
 *
 * @param weight how much it says, above 0: a purchase more than a view
 */
public record Interaction(UUID user, UUID item, double weight, Instant at) {
    /** A total order, so that sums of floating point numbers are the same whatever the order of the input was. */
    static final Comparator<Interaction> LATEST = Comparator.comparing(Interaction::at)
            .reversed()
            .thenComparing(Interaction::item)
            .thenComparing(Interaction::user)
            .thenComparingDouble(Interaction::weight);

    public Interaction {
        if (!(weight > 0) || Double.isInfinite(weight)) {
            throw new IllegalArgumentException("The weight of an interaction is above 0 and finite: " + weight);
        }
    }
}
