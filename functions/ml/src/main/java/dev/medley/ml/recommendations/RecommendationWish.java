package dev.medley.ml.recommendations;

import java.util.Set;
import java.util.UUID;

/**
 * What is to be recommended to whom.
 *
 * @param interests terms that count where there is no history yet
 * @param tracked whether the account may be recognised for this answer
 */
public record RecommendationWish(UUID accountId, int limit, Set<String> interests, boolean tracked) {

    public RecommendationWish {
        interests = Set.copyOf(interests);
    }
}
