package dev.medley.analytics.baskets;

import dev.medley.analytics.questions.TimeFrame;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** What was bought together. */
@FunctionalInterface
public interface BasketRepository {

    /** The products of each order of a time, of the latest orders. */
    List<Set<UUID>> latest(TimeFrame frame, int most);
}
