package dev.medley.catalog.savedsearches;

import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import java.util.List;
import java.util.UUID;

/** All saved searches. */
public interface SavedSearchRepository {

    /** How many an account has; it saves no others until the transaction ends. */
    int count(UUID accountId);

    void add(SavedSearch search);

    /** An account's, newest first. */
    Page<SavedSearch> list(UUID accountId, PageRequest page);

    /** False where the account has none of this id. */
    boolean remove(UUID id, UUID accountId);

    /** Notes which searches a product fits that were not told of it before. */
    List<SavedSearchMatch> match(UUID productId);

    /** Removes all that an account has. */
    void erase(UUID accountId);
}
