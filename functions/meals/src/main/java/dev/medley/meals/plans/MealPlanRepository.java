package dev.medley.meals.plans;

import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All plans. */
public interface MealPlanRepository {

    /** How many an account has; it makes no others until the transaction ends. */
    int count(UUID accountId);

    void add(MealPlan plan);

    /** An account's, newest first. */
    Page<MealPlan> list(UUID accountId, PageRequest page);

    /** The account's own of this id. */
    Optional<MealPlan> find(UUID id, UUID accountId);

    /** The same, held until the transaction ends. */
    Optional<MealPlan> lock(UUID id, UUID accountId);

    void change(MealPlan plan);

    void remove(UUID id);

    /** By day, slot and age. */
    List<PlannedMeal> entries(UUID planId);

    /** Keeps an entry, whether it is new or not. */
    void keepEntry(PlannedMeal entry);

    boolean removeEntry(UUID planId, UUID id);

    /** What was checked off, with the amounts of then by key; no amount where there was none. */
    Map<String, Optional<BigDecimal>> purchases(UUID planId);

    void check(UUID planId, String item, @Nullable BigDecimal amount, Instant now);

    void uncheck(UUID planId, String item);
}
