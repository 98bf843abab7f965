package dev.medley.ml.recommendations;

import dev.medley.recommending.Blend;
import dev.medley.recommending.ItemNeighbours;
import dev.medley.recommending.ItemTerms;
import dev.medley.recommending.Neighbour;
import dev.medley.recommending.Popularity;
import dev.medley.recommending.Recommender;
import io.micronaut.serde.annotation.Serdeable;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What a recommender has learnt, as it is stored: of items only, nothing of accounts. */
@Serdeable
record RecommenderArtefact(List<LearntItem> items) {

    /**
     * An item.
     *
     * @param near what the same accounts chose
     * @param bought what stands in the same orders
     */
    @Serdeable
    record LearntItem(
            UUID id, double popularity, boolean fresh, List<String> terms, List<Near> near, List<Near> bought) {}

    /** An item that is near another. */
    @Serdeable
    record Near(UUID id, double similarity, int support) {}

    static RecommenderArtefact of(Recommender recommender, Map<UUID, List<String>> terms, ItemNeighbours baskets) {
        Set<UUID> ids = new HashSet<>(recommender.popularity().order());
        ids.addAll(terms.keySet());
        return new RecommenderArtefact(ids.stream()
                .sorted()
                .map(id -> new LearntItem(
                        id,
                        recommender.popularity().of(id),
                        recommender.popularity().fresh().contains(id),
                        terms.getOrDefault(id, List.of()),
                        near(recommender.neighbours(), id),
                        near(baskets, id)))
                .toList());
    }

    private static List<Near> near(ItemNeighbours neighbours, UUID id) {
        return neighbours.of(id).stream()
                .map(each -> new Near(each.item(), each.similarity(), each.support()))
                .toList();
    }

    Recommender recommender() {
        Map<UUID, List<Neighbour>> near = new HashMap<>();
        Map<UUID, List<String>> terms = new HashMap<>();
        Map<UUID, Double> popularity = new HashMap<>();
        Set<UUID> fresh = new HashSet<>();
        for (LearntItem item : items) {
            near.put(item.id(), neighbours(item.near()));
            terms.put(item.id(), item.terms());
            popularity.put(item.id(), item.popularity());
            if (item.fresh()) {
                fresh.add(item.id());
            }
        }
        return new Recommender(
                new ItemNeighbours(near), itemTerms(terms), new Popularity(popularity, fresh), Blend.DEFAULTS);
    }

    /** What is bought together. */
    ItemNeighbours baskets() {
        Map<UUID, List<Neighbour>> bought = new HashMap<>();
        items.forEach(item -> bought.put(item.id(), neighbours(item.bought())));
        return new ItemNeighbours(bought);
    }

    static ItemTerms itemTerms(Map<UUID, List<String>> terms) {
        Map<UUID, Map<String, Double>> weighted = new HashMap<>();
        terms.forEach((item, words) -> {
            Map<String, Double> weights = new HashMap<>();
            words.forEach(word -> weights.put(word, 1.0));
            weighted.put(item, weights);
        });
        return ItemTerms.of(weighted);
    }

    private static List<Neighbour> neighbours(List<Near> near) {
        return near.stream()
                .map(each -> new Neighbour(each.id(), each.similarity(), each.support()))
                .toList();
    }
}
