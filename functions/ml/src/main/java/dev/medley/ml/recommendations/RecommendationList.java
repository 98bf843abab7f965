package dev.medley.ml.recommendations;

import dev.medley.ml.external.ModelSource;
import dev.medley.recommending.RecommendationReason;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is recommended, best first, and by whom.
 *
 * @param personalised whether what the account chose counted
 */
public record RecommendationList(List<Entry> items, ModelSource source, boolean personalised) {

    /**
     * A product.
     *
     * @param because why; null where who answered says nothing of it
     */
    public record Entry(
            UUID productId, double score, @Nullable RecommendationReason because) {}
}
