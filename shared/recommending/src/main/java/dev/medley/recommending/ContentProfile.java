package dev.medley.recommending;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The terms that a user seems to like: those of the history and the interests that they named, without those they want less of. */
final class ContentProfile {
    private static final double SHARE_OF_INTERESTS = 0.5;

    private final ItemTerms terms;
    private final Map<UUID, Double> history;
    private final Set<String> interests;
    private final Map<String, Double> vector;

    ContentProfile(Map<UUID, Double> history, Taste taste, ItemTerms terms) {
        this.terms = terms;
        this.history = history;
        this.interests = taste.interests();
        var chosen = new HashMap<String, Double>();
        new TreeMap<>(history)
                .forEach((item, weight) ->
                        terms.of(item).forEach((term, share) -> chosen.merge(term, weight * share, Double::sum)));
        var all = new HashMap<>(Vectors.normalised(chosen, ItemTerms.TERMS_PER_ITEM));
        terms.vector(taste.interests())
                .forEach((term, weight) -> all.merge(term, SHARE_OF_INTERESTS * weight, Double::sum));
        all.keySet().removeAll(taste.lessTerms());
        this.vector = Vectors.normalised(all, ItemTerms.TERMS_PER_ITEM);
    }

    boolean known() {
        return !vector.isEmpty();
    }

    Map<UUID, Double> scores() {
        return terms.closeTo(vector);
    }

    /** An interest that was named, or else the item of the history that is most alike. */
    RecommendationReason reason(UUID item) {
        String heaviest = terms.heaviest(vector, item);
        UUID alike = alike(item, heaviest);
        return alike == null || interests.contains(heaviest)
                ? new RecommendationReason(RecommendationReason.Kind.INTEREST, null, heaviest)
                : new RecommendationReason(RecommendationReason.Kind.SIMILAR, alike, heaviest);
    }

    private @Nullable UUID alike(UUID item, String term) {
        UUID best = null;
        double most = 0;
        for (Map.Entry<UUID, Double> chosen : new TreeMap<>(history).entrySet()) {
            double part = terms.of(chosen.getKey()).containsKey(term)
                    ? chosen.getValue() * terms.cosine(chosen.getKey(), item)
                    : 0;
            if (part > most) {
                most = part;
                best = chosen.getKey();
            }
        }
        return best;
    }
}
