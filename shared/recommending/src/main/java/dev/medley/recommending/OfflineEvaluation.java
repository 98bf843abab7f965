package dev.medley.recommending;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * What a recommender would have got right, beside the list of what is popular.
 *
 * @param users on whom it was measured
 */
public record OfflineEvaluation(int users, int k, Scores recommender, Scores popular) {

    /**
     * Means over the users.
     *
     * @param coverage the share of the items with any interaction that were recommended to anybody
     */
    public record Scores(double recall, double ndcg, double coverage) {}

    /**
     * Measures on all users who chose something afterwards.
     *
     * @param recommender made of {@link HoldOut#before} only
     */
    public static OfflineEvaluation of(HoldOut holdOut, Recommender recommender, int k) {
        Map<UUID, List<Interaction>> histories = holdOut.histories();
        var own = new Sums(k);
        var popular = new Sums(k);
        holdOut.after().forEach((user, chosen) -> {
            List<Interaction> history = histories.getOrDefault(user, List.of());
            List<UUID> list =
                    recommender.recommend(Taste.of(history), RecommendationQuery.of(k, holdOut.cut())).stream()
                            .map(Recommendation::item)
                            .toList();
            own.add(list, chosen);
            popular.add(popular(recommender.popularity(), history, k), chosen);
        });
        long items = holdOut.before().stream().map(Interaction::item).distinct().count();
        return new OfflineEvaluation(own.users, k, own.means(items), popular.means(items));
    }

    private static List<UUID> popular(Popularity popularity, List<Interaction> history, int k) {
        Set<UUID> seen = new HashSet<>();
        history.forEach(each -> seen.add(each.item()));
        Stream<UUID> unseen = popularity.order().stream().filter(item -> !seen.contains(item));
        return unseen.limit(k).toList();
    }

    /** Whether it beats the popular list by this factor, in recall and in NDCG. */
    public boolean beatsPopular(double factor) {
        return users > 0
                && recommender.recall() > factor * popular.recall()
                && recommender.ndcg() > factor * popular.ndcg();
    }

    private static final class Sums {
        private final int k;
        private final Set<UUID> shown = new HashSet<>();
        private int users;
        private double recall;
        private double ndcg;

        Sums(int k) {
            this.k = k;
        }

        void add(List<UUID> list, Set<UUID> chosen) {
            users++;
            recall += RankingMeasures.recall(list, chosen, k);
            ndcg += RankingMeasures.ndcg(list, chosen, k);
            shown.addAll(list);
        }

        Scores means(long items) {
            return users == 0
                    ? new Scores(0, 0, 0)
                    : new Scores(recall / users, ndcg / users, items == 0 ? 0 : (double) shown.size() / items);
        }
    }
}
