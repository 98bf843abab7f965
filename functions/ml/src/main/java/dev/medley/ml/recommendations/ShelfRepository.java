package dev.medley.ml.recommendations;

import dev.medley.ml.features.FeatureSet;
import dev.medley.recommending.Interaction;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What is sold, and what accounts chose of it. */
public interface ShelfRepository {

    /** Those of these that are sold now. */
    Set<UUID> sellable(Collection<UUID> products);

    /** All that are sold now, newest first, at most so many. */
    List<UUID> allSellable(int most);

    /** Categories and tags of what is sold, and the words of its titles. */
    Map<UUID, List<String>> terms(int most);

    /** What stands in the orders of a time, as if each order were an account. */
    List<Interaction> baskets(FeatureSet.Span window, int most);

    /** What an account chose since a time, newest first. */
    List<Interaction> history(UUID accountId, Instant since, int most);

    /** What sold most since a time, and is sold now. */
    List<UUID> bestSelling(Instant since, int most);
}
