package dev.medley.analytics.baskets;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds what many baskets have together (FP-growth: J. Han, J. Pei, Y. Yin, "Mining frequent patterns without candidate
 * generation", 2000). Baskets are kept as a tree of their things, the most frequent first, and the sets that end with a thing are
 * found in the tree of what comes before it.
 */
final class FrequentSets<T extends Comparable<T>> {

    private final int least;
    private final int largest;
    private final List<FrequentSet<T>> found = new ArrayList<>();

    /**
     * A search.
     *
     * @param least in how many baskets a set must be
     * @param largest how many things a set may have
     */
    FrequentSets(int least, int largest) {
        this.least = least;
        this.largest = largest;
    }

    private record Basket<T>(Collection<T> items, int count) {}

    private static final class Node<T> {
        private final @Nullable T item;
        private final @Nullable Node<T> parent;
        private final Map<T, Node<T>> children = new HashMap<>();
        private int count;

        private Node(@Nullable T item, @Nullable Node<T> parent) {
            this.item = item;
            this.parent = parent;
        }
    }

    /** All sets of the baskets that are frequent. */
    List<FrequentSet<T>> find(Collection<? extends Set<T>> baskets) {
        grow(baskets.stream().map(items -> new Basket<T>(items, 1)).toList(), Set.of());
        return found;
    }

    private void grow(List<Basket<T>> baskets, Set<T> suffix) {
        Map<T, Integer> counts = counts(baskets);
        Map<T, List<Node<T>>> heads = tree(baskets, counts);
        heads.forEach((item, nodes) -> {
            Set<T> set = new HashSet<>(suffix);
            set.add(item);
            found.add(new FrequentSet<>(set, counts.getOrDefault(item, 0)));
            if (set.size() < largest) {
                grow(nodes.stream().map(FrequentSets::before).toList(), set);
            }
        });
    }

    private Map<T, Integer> counts(List<Basket<T>> baskets) {
        Map<T, Integer> counts = new HashMap<>();
        baskets.forEach(basket -> basket.items().forEach(item -> counts.merge(item, basket.count(), Integer::sum)));
        counts.values().removeIf(count -> count < least);
        return counts;
    }

    /** Puts baskets into a tree; where each thing stands in it. */
    private Map<T, List<Node<T>>> tree(List<Basket<T>> baskets, Map<T, Integer> counts) {
        Comparator<T> mostFrequentFirst = Comparator.<T>comparingInt(item -> -counts.getOrDefault(item, 0))
                .thenComparing(Comparator.naturalOrder());
        Map<T, List<Node<T>>> heads = new LinkedHashMap<>();
        Node<T> root = new Node<>(null, null);
        for (Basket<T> basket : baskets) {
            Node<T> node = root;
            List<T> items = basket.items().stream()
                    .filter(counts::containsKey)
                    .sorted(mostFrequentFirst)
                    .toList();
            for (T item : items) {
                Node<T> parent = node;
                node = parent.children.computeIfAbsent(item, _ -> {
                    Node<T> child = new Node<>(item, parent);
                    heads.computeIfAbsent(item, _ -> new ArrayList<>()).add(child);
                    return child;
                });
                node.count += basket.count();
            }
        }
        return heads;
    }

    /** What comes before a thing, in as many baskets as come that way. */
    private static <T> Basket<T> before(Node<T> node) {
        List<T> items = new ArrayList<>();
        for (Node<T> above = node.parent; above != null && above.item != null; above = above.parent) {
            items.add(above.item);
        }
        return new Basket<>(items, node.count);
    }
}
