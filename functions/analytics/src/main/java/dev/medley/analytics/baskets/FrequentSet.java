package dev.medley.analytics.baskets;

import java.util.Set;

/** Things that so many baskets have together. */
record FrequentSet<T>(Set<T> items, int baskets) {

    FrequentSet {
        items = Set.copyOf(items);
    }
}
