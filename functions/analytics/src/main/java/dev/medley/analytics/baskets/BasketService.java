package dev.medley.analytics.baskets;

import dev.medley.analytics.questions.TimeFrame;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Finds what is bought together. */
@Singleton
public class BasketService {

    /** So many orders are looked at. */
    private static final int MOST = 100_000;

    /** What two or three baskets have in common means nothing. */
    private static final int LEAST = 5;

    private static final int LARGEST = 3;

    private final BasketRepository repository;

    BasketService(BasketRepository repository) {
        this.repository = repository;
    }

    /**
     * Rules, and what they are made of.
     *
     * @param leastBaskets in how many baskets a set had to be
     */
    public record Found(long baskets, int leastBaskets, List<BasketRule> rules) {}

    public Found rules(TimeFrame frame, double leastSupport, double leastConfidence, int limit) {
        List<Set<UUID>> baskets = repository.latest(frame, MOST);
        int least = (int) Math.max(LEAST, Math.ceil(leastSupport * baskets.size()));
        List<FrequentSet<UUID>> sets = new FrequentSets<UUID>(least, LARGEST).find(baskets);
        List<BasketRule> rules = BasketRule.of(sets, baskets.size(), leastConfidence);
        return new Found(baskets.size(), least, rules.stream().limit(limit).toList());
    }
}
