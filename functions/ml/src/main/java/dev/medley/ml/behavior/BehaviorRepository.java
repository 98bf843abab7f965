package dev.medley.ml.behavior;

import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import dev.medley.ml.features.FeatureSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What is known of how accounts behave. */
public interface BehaviorRepository {

    /**
     * An account's numbers in a set.
     *
     * @param percentiles the share of accounts with a smaller one, from 0 to 100
     */
    record Standing(double[] values, List<Double> percentiles) {}

    Optional<Standing> find(FeatureSet set, UUID accountId);

    /** Replaces the scores of all accounts. */
    void replace(List<ChurnScore> scores);

    Optional<ChurnScore> score(UUID accountId);

    /** The most likely to stay away first. */
    Page<ChurnScore> scores(PageRequest page);
}
