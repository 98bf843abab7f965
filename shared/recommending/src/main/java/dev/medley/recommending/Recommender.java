package dev.medley.recommending;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Answers what to show to a user; safe for use by several threads.
 *
 * @param neighbours of what the same people chose
 * @param terms of what items are like
 */
public record Recommender(ItemNeighbours neighbours, ItemTerms terms, Popularity popularity, Blend blend) {
    /** Candidates that each part of the score may bring. */
    private static final int POOL = 500;

    /** Of how many of the best ones the list is made diverse: this many for each of its places, and at least so many. */
    private static final int CHOICE = 4;

    private static final int DIVERSE_POOL = 50;

    /** The best items for this taste, each with its reason; fewer than asked for only if no more are allowed. */
    public List<Recommendation> recommend(Taste taste, RecommendationQuery query) {
        var parts = new ScoreParts(this, taste, query.now());
        Set<UUID> left = leftOut(taste, query);
        var candidates = new HashSet<UUID>();
        candidates.addAll(best(parts.together(), left, query));
        candidates.addAll(best(parts.content(), left, query));
        for (UUID popular : popularity.order()) {
            if (candidates.size() >= 3 * POOL) {
                break;
            }
            if (!left.contains(popular)
                    && !candidates.contains(popular)
                    && query.allowed().test(popular)) {
                candidates.add(popular);
            }
        }
        List<ScoredItem> ranked = parts.rank(candidates).stream()
                .limit(Math.max(DIVERSE_POOL, CHOICE * query.limit()))
                .toList();
        return Diversity.order(ranked, query.limit(), blend.ordering().relevance(), likeness()).stream()
                .map(parts::explained)
                .toList();
    }

    /** These items and no others, best for this taste first; what nothing is known of keeps its place behind. */
    public List<Recommendation> order(List<UUID> items, Taste taste, RecommendationQuery query) {
        var distinct = List.copyOf(new LinkedHashSet<>(items));
        Map<UUID, Integer> places =
                IntStream.range(0, distinct.size()).boxed().collect(Collectors.toMap(distinct::get, i -> i));
        var parts = new ScoreParts(this, taste, query.now());
        return parts.rank(distinct).stream()
                .sorted(Comparator.comparingDouble(ScoredItem::score)
                        .reversed()
                        .thenComparing(ranked -> places.getOrDefault(ranked.item(), 0)))
                .map(parts::explained)
                .toList();
    }

    /** What is like an item, by who chose it and by its terms; nothing is filled up with what is merely popular. */
    public List<Recommendation> similar(UUID item, RecommendationQuery query) {
        var chosen = Taste.of(List.of(new Interaction(item, item, 1, query.now())));
        var alone = new Blend(0.5, 0.5, 0, blend.dislike(), blend.ordering());
        var recommender = new Recommender(neighbours, terms, Popularity.NONE, alone);
        return recommender.recommend(chosen, query).stream()
                .filter(found -> found.score() > 0)
                .toList();
    }

    Likeness likeness() {
        return new Likeness(neighbours, terms);
    }

    private static Set<UUID> leftOut(Taste taste, RecommendationQuery query) {
        var left = new HashSet<>(query.excluded());
        left.addAll(taste.lessItems());
        if (!query.repeated()) {
            taste.history().forEach(interaction -> left.add(interaction.item()));
        }
        return left;
    }

    private static Collection<UUID> best(Map<UUID, Double> scores, Set<UUID> left, RecommendationQuery query) {
        var found = new ArrayList<UUID>();
        var order = scores.entrySet().stream()
                .sorted(Map.Entry.<UUID, Double>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .iterator();
        while (order.hasNext() && found.size() < POOL) {
            UUID item = order.next();
            if (!left.contains(item) && query.allowed().test(item)) {
                found.add(item);
            }
        }
        return found;
    }
}
