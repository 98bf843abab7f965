package dev.medley.meals.recipes;

import dev.medley.access.Caller;
import dev.medley.access.Permission;
import dev.medley.kernel.Refusal;
import jakarta.inject.Singleton;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who may do what with a meal. For whoever may not read it, it is not there. */
@Singleton
public class MealAccess {

    private static final Permission WRITES_ALL = Permission.of("meal:write:all");

    private final MealRepository repository;

    MealAccess(MealRepository repository) {
        this.repository = repository;
    }

    /** A meal that somebody may read. */
    public Meal readable(@Nullable Caller caller, UUID id) {
        return repository.findReadable(id, MealSight.reader(caller)).orElseThrow(MealAccess::unknown);
    }

    /** A meal that somebody may write, held until the transaction ends. */
    public Meal lockWritable(Caller caller, UUID id) {
        Meal meal = repository.lock(id).orElseThrow(MealAccess::unknown);
        if (meal.accountId().equals(caller.accountId()) || caller.may(WRITES_ALL)) {
            return meal;
        }
        throw repository.findReadable(id, caller.accountId()).isPresent()
                ? new Refusal(Refusal.Kind.FORBIDDEN, "meal-not-yours", "Only its author may do this.")
                : unknown();
    }

    /** A meal whose versions somebody may read: its author. */
    public Meal own(Caller caller, UUID id) {
        return repository
                .findReadable(id, caller.accountId())
                .filter(meal -> meal.accountId().equals(caller.accountId()))
                .orElseThrow(MealAccess::unknown);
    }

    public static Refusal unknown() {
        return Refusal.notFound("meal-unknown", "There is no such meal.");
    }
}
