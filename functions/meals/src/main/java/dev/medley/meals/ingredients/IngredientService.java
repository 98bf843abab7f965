package dev.medley.meals.ingredients;

import dev.medley.audit.AuditContext;
import dev.medley.audit.AuditLog;
import dev.medley.kernel.Ids;
import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import dev.medley.kernel.Refusal;
import dev.medley.kernel.VersionCheck;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/** What everybody looks up of ingredients, and what administrators say of them. */
@Singleton
public class IngredientService {

    private final IngredientRepository repository;
    private final AuditLog audit;
    private final Clock clock;

    protected IngredientService(IngredientRepository repository, AuditLog audit, Clock clock) {
        this.repository = repository;
        this.audit = audit;
        this.clock = clock;
    }

    public Page<Ingredient> list(@Nullable String start, PageRequest page) {
        return repository.list(start == null ? null : IngredientNames.normal(start), page);
    }

    public Ingredient find(UUID id) {
        return repository.find(id).orElseThrow(IngredientService::unknown);
    }

    /**
     * Knows another.
     *
     * @param made the ingredient of an id and a version
     */
    @Transactional
    public Ingredient create(AuditContext context, BiFunction<UUID, Integer, Ingredient> made) {
        repository.lockAll();
        return keep(context, made.apply(Ids.next(clock), 1), "ingredient.created");
    }

    /**
     * Says what one is.
     *
     * @param expected whether the caller knows this version
     */
    @Transactional
    public Ingredient replace(
            AuditContext context, UUID id, BiFunction<UUID, Integer, Ingredient> made, IntPredicate expected) {
        repository.lockAll();
        Ingredient present = find(id);
        VersionCheck.require(expected, present.version());
        return keep(context, made.apply(id, present.version() + 1), "ingredient.changed");
    }

    private Ingredient keep(AuditContext context, Ingredient ingredient, String action) {
        if (!repository.keep(ingredient, clock.instant())) {
            throw Refusal.conflict("ingredient-name-taken", "Another ingredient is known by one of these names.");
        }
        repository.noteChange(ingredient);
        audit.note(context, action, ingredient.id(), Map.of("name", ingredient.name()));
        return ingredient;
    }

    /** Deletes one that no meal is made of. */
    @Transactional
    public void remove(AuditContext context, UUID id) {
        repository.lockAll();
        Ingredient ingredient = find(id);
        int uses = repository.uses(id);
        if (uses > 0) {
            throw Refusal.conflict(
                    "ingredient-used",
                    "%d meals are made of it; it stays, so that no allergen is lost.".formatted(uses));
        }
        repository.remove(id);
        audit.note(context, "ingredient.deleted", id, Map.of("name", ingredient.name()));
    }

    private static Refusal unknown() {
        return Refusal.notFound("ingredient-unknown", "There is no such ingredient.");
    }
}
