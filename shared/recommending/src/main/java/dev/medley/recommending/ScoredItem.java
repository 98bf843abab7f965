package dev.medley.recommending;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/** A candidate with its score, and the parts that this is made of. */
record ScoredItem(UUID item, double score, double together, double content, double popular) {
    static List<ScoredItem> best(Collection<ScoredItem> items) {
        return items.stream()
                .sorted(Comparator.comparingDouble(ScoredItem::score).reversed().thenComparing(ScoredItem::item))
                .toList();
    }
}
