package dev.medley.meals.recipes;

import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All meals. */
public interface MealRepository {

    /** One that this account may read. */
    Optional<Meal> findReadable(UUID id, UUID readerId);

    /** Those of some that this account may read. */
    List<Meal> findReadable(List<UUID> ids, UUID readerId);

    /** One that is there, held until the transaction ends. */
    Optional<Meal> lock(UUID id);

    /** One that was deleted and is not purged yet, held until the transaction ends. */
    Optional<Meal> lockDeleted(UUID id);

    /** One that a moderator has removed, held until the transaction ends. */
    Optional<Meal> lockRemoved(UUID id);

    void add(Meal meal);

    /** Keeps it as it is now; its version is another row where that has grown. */
    void change(Meal meal, int formerVersion, @Nullable Integer restoredFrom);

    /** Notes what a moderator has decided; nothing that its author wrote is different. */
    void moderate(UUID id, MealModeration moderation);

    /** Keeps what follows of it, which does not count as a change of its author's; says whether it is there, not deleted. */
    boolean keepFacts(Meal meal);

    /** Some whose ingredients have changed since, each held until the transaction ends. */
    List<Meal> takeStale(int most);

    Page<MealVersion> versions(UUID mealId, PageRequest page);

    Optional<MealVersion> version(UUID mealId, int number);

    void remove(UUID id, Instant now);

    void restore(UUID id);

    /** Forgets those that were deleted before, so many at most; says how many. */
    int purge(Instant before, int most);

    /** How many an account has. */
    int count(UUID accountId);
}
