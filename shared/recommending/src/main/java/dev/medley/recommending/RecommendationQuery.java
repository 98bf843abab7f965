package dev.medley.recommending;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * Which items may be in an answer, and how many.
 *
 * @param excluded never in the answer: the user's own items, those of people who are blocked
 * @param allowed asked for each candidate: whether it is for sale, has no allergen, may be seen by the user
 * @param repeated whether items of the history may be in the answer
 */
public record RecommendationQuery(
        int limit, Instant now, Set<UUID> excluded, Predicate<UUID> allowed, boolean repeated) {
    static final int MOST = 500;

    public RecommendationQuery {
        if (limit < 1 || limit > MOST) {
            throw new IllegalArgumentException("An answer has 1 to " + MOST + " items");
        }
        excluded = Set.copyOf(excluded);
    }

    public static RecommendationQuery of(int limit, Instant now) {
        return new RecommendationQuery(limit, now, Set.of(), _ -> true, false);
    }

    public RecommendationQuery without(Set<UUID> items) {
        return new RecommendationQuery(limit, now, items, allowed, repeated);
    }

    public RecommendationQuery onlyIf(Predicate<UUID> condition) {
        return new RecommendationQuery(limit, now, excluded, allowed.and(condition), repeated);
    }

    /** With items that the user chose before. */
    public RecommendationQuery withRepeats() {
        return new RecommendationQuery(limit, now, excluded, allowed, true);
    }
}
