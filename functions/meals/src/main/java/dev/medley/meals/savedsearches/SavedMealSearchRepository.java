package dev.medley.meals.savedsearches;

import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import java.util.List;
import java.util.UUID;

/** All saved searches. */
public interface SavedMealSearchRepository {

    /** How many an account has; it saves no others until the transaction ends. */
    int count(UUID accountId);

    void add(SavedMealSearch search);

    /** An account's, newest first. */
    Page<SavedMealSearch> list(UUID accountId, PageRequest page);

    /** False where the account has none of this id. */
    boolean remove(UUID id, UUID accountId);

    /** Notes which searches a meal fits that were not told of it before, and whose accounts may read it. */
    List<FittingSearch> match(UUID mealId);

    /** A saved search that a new meal fits. */
    record FittingSearch(UUID searchId, UUID accountId, String name, String slug, String title) {}
}
