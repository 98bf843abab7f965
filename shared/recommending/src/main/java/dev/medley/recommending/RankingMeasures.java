package dev.medley.recommending;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/** How good a list is, measured on what its reader chose afterwards. */
public final class RankingMeasures {
    private RankingMeasures() {}

    /** The share of what was chosen that the first {@code k} of the list have. */
    public static double recall(List<UUID> list, Set<UUID> chosen, int k) {
        if (chosen.isEmpty()) {
            return 0;
        }
        long hits = list.stream().limit(k).distinct().filter(chosen::contains).count();
        return (double) hits / Math.min(k, chosen.size());
    }

    /** Like recall, with hits counting less the later they stand: normalised discounted cumulative gain. */
    public static double ndcg(List<UUID> list, Set<UUID> chosen, int k) {
        double gain = 0;
        double ideal = 0;
        for (int place = 0; place < k; place++) {
            double discount = Math.log(2) / Math.log(place + 2.0);
            gain += place < list.size() && chosen.contains(list.get(place)) ? discount : 0;
            ideal += place < chosen.size() ? discount : 0;
        }
        return ideal == 0 ? 0 : gain / ideal;
    }
}
