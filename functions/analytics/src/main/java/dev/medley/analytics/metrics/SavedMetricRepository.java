package dev.medley.analytics.metrics;

import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The metrics of all accounts. */
public interface SavedMetricRepository {

    void add(SavedMetric metric);

    /** Those of some that an account has, or that are shared with it or one of its roles. */
    List<SavedMetric> find(Collection<UUID> ids, UUID accountId);

    /** One of an account's, locked. */
    Optional<SavedMetric> lock(UUID id, UUID accountId);

    /** An account's and those that are shared with it or one of its roles, newest first. */
    Page<SavedMetric> list(UUID accountId, PageRequest page);

    /** How many an account has, which nobody else adds to until the transaction is over. */
    long countLocked(UUID accountId);

    void change(SavedMetric metric);

    boolean remove(UUID id, UUID accountId);

    /** Removes all that an account has, and it from what others share. */
    void erase(UUID accountId);
}
