package dev.medley.meals.recipes;

import dev.medley.meals.recipes.Meal.MealState;
import dev.medley.textfilter.JudgedText;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/** Derives meals anew whose ingredients have changed, forgets those deleted long ago, and does what moderators decide. */
@Singleton
public class MealUpkeep {

    /** For how long an author may have a deleted meal back. */
    public static final Duration RETENTION = Duration.ofDays(30);

    private static final int BATCH = 200;

    private final MealRepository repository;
    private final IngredientLookup ingredients;
    private final MealAnnouncements announcements;
    private final MealTexts texts;
    private final Clock clock;

    protected MealUpkeep(
            MealRepository repository,
            IngredientLookup ingredients,
            MealAnnouncements announcements,
            MealTexts texts,
            Clock clock) {
        this.repository = repository;
        this.ingredients = ingredients;
        this.announcements = announcements;
        this.texts = texts;
        this.clock = clock;
    }

    /** Derives some anew; says whether there may be more. */
    @Transactional
    public boolean deriveAnew() {
        ingredients.hold();
        List<Meal> stale = repository.takeStale(BATCH);
        KnownIngredients known =
                ingredients.of(stale.stream().map(Meal::document).toList());
        for (Meal meal : stale) {
            Meal derived = withFacts(meal, MealFacts.of(meal.document(), known));
            if (repository.keepFacts(derived)) {
                announcements.announceOffer(derived); // what it holds may have changed with the ingredient already
            }
        }
        return stale.size() == BATCH;
    }

    private static Meal withFacts(Meal meal, MealFacts facts) {
        return new Meal(
                meal.id(),
                meal.accountId(),
                meal.slug(),
                meal.state(),
                meal.document(),
                facts,
                meal.opinion(),
                meal.version(),
                meal.publishedAt(),
                meal.createdAt(),
                meal.updatedAt());
    }

    /** Forgets some that were deleted long ago; says whether there may be more. */
    @Transactional
    public boolean purge() {
        return repository.purge(clock.instant().minus(RETENTION), BATCH) == BATCH;
    }

    /**
     * Does what a moderator has decided; in the caller's transaction. Nothing where the meal is gone. What was written since the
     * decision waits for one of its own.
     */
    public void moderate(UUID id, MealModeration moderation, JudgedText judged) {
        ingredients.hold();
        repository.lock(id).or(() -> repository.lockRemoved(id)).ifPresent(meal -> {
            if (moderation != MealModeration.CLEAR) {
                moderate(meal, moderation);
            } else if (judged.covers(meal.document().text(), meal.updatedAt())) {
                moderate(judged.isMasked() ? masked(meal) : meal, moderation);
            } else if (meal.state().moderation() != MealModeration.CLEAR) {
                moderate(meal, MealModeration.HELD);
                announcements.announceHeld(meal, List.of());
            }
        });
    }

    private void moderate(Meal meal, MealModeration moderation) {
        MealState state = meal.state();
        Meal moderated = meal.changed(
                new MealState(state.status(), state.visibility(), moderation),
                meal.document(),
                meal.facts(),
                meal.updatedAt());
        repository.moderate(meal.id(), moderation);
        announcements.announce(meal, moderated);
    }

    private Meal masked(Meal meal) {
        MealDocument document = texts.masked(meal.document());
        Meal masked = meal.changed(
                meal.state(), document, MealFacts.of(document, ingredients.of(List.of(document))), clock.instant());
        repository.change(masked, meal.version(), null);
        return masked;
    }
}
