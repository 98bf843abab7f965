package dev.medley.recommending;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * What items are like: their terms (words, tags, categories, whatever names an attribute) weighted by how rare these are, as
 * vectors of length 1.
 *
 * <p>{@code weight(term) = given * ln(1 + items / items with the term)}
 */
public final class ItemTerms {
    public static final ItemTerms NONE = ItemTerms.of(Map.of());

    /** Terms of an item that are kept, the heaviest ones. */
    static final int TERMS_PER_ITEM = 64;

    private final Map<UUID, Map<String, Double>> vectors;
    private final Map<String, List<Posting>> holders;
    private final int items;

    /** An item that has a term, and how much the term weighs in it. */
    private record Posting(UUID item, double weight) {}

    private ItemTerms(Map<UUID, Map<String, Double>> vectors, Map<String, List<Posting>> holders, int items) {
        this.vectors = vectors;
        this.holders = holders;
        this.items = items;
    }

    /**
     * Weighs the terms of all items.
     *
     * @param given for each item its terms and how much they say, above 0
     */
    public static ItemTerms of(Map<UUID, Map<String, Double>> given) {
        var frequency = new HashMap<String, Integer>();
        given.values().forEach(terms -> terms.keySet().forEach(term -> frequency.merge(term, 1, Integer::sum)));
        var vectors = new TreeMap<UUID, Map<String, Double>>();
        given.forEach((item, terms) -> {
            var weighted = new HashMap<String, Double>();
            terms.forEach((term, weight) ->
                    weighted.put(term, weight * rarity(given.size(), frequency.getOrDefault(term, 1))));
            vectors.put(item, Vectors.normalised(weighted, TERMS_PER_ITEM));
        });
        var holders = new HashMap<String, List<Posting>>();
        vectors.forEach((item, vector) -> vector.forEach((term, weight) ->
                holders.computeIfAbsent(term, _ -> new ArrayList<>()).add(new Posting(item, weight))));
        return new ItemTerms(vectors, holders, given.size());
    }

    private static double rarity(int items, int holders) {
        return Math.log1p((double) items / Math.max(1, holders));
    }

    /** Of length 1; empty for an item that is not known or has no terms. */
    public Map<String, Double> of(UUID item) {
        return vectors.getOrDefault(item, Map.of());
    }

    public double cosine(UUID one, UUID other) {
        return Math.min(1, Vectors.dot(of(one), of(other)));
    }

    /** The items that have any of these terms, with their cosine to the vector of length 1. */
    Map<UUID, Double> closeTo(Map<String, Double> profile) {
        var scores = new HashMap<UUID, Double>();
        profile.forEach((term, weight) -> {
            for (Posting posting : holders.getOrDefault(term, List.of())) {
                scores.merge(posting.item(), weight * posting.weight(), Double::sum);
            }
        });
        return scores;
    }

    /** Weighted as terms of items are; terms that no item has weigh nothing. */
    Map<String, Double> vector(Iterable<String> terms) {
        var weighted = new HashMap<String, Double>();
        for (String term : terms) {
            if (holders.containsKey(term)) {
                weighted.put(
                        term,
                        rarity(items, holders.getOrDefault(term, List.of()).size()));
            }
        }
        return Vectors.normalised(weighted, TERMS_PER_ITEM);
    }

    /** The term that makes the item fit the profile most. */
    String heaviest(Map<String, Double> profile, UUID item) {
        return of(item).entrySet().stream()
                .filter(entry -> profile.containsKey(entry.getKey()))
                .max(Comparator.<Map.Entry<String, Double>>comparingDouble(
                                entry -> entry.getValue() * profile.getOrDefault(entry.getKey(), 0.0))
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .map(Map.Entry::getKey)
                .orElse("");
    }
}
