package dev.medley.meals.recipes;

import dev.medley.meals.recipes.Meal.MealState;
import dev.medley.meals.recipes.MealTexts.ExaminedText;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** Makes of what an author wants what a meal is then: checked, examined, with what follows of it. */
@Singleton
class MealAssembler {

    private final IngredientLookup ingredients;
    private final MealCheck check;
    private final MealTexts texts;
    private final MealImages images;
    private final Clock clock;

    MealAssembler(IngredientLookup ingredients, MealCheck check, MealTexts texts, MealImages images, Clock clock) {
        this.ingredients = ingredients;
        this.check = check;
        this.texts = texts;
        this.images = images;
        this.clock = clock;
    }

    /** @param categories for which it waits for a moderator from now on; empty where it does not */
    record WrittenMeal(Meal meal, boolean isHeldNow, List<String> categories) {}

    /** Has ingredients stay as they are until the transaction ends; before the meal is held. */
    void holdIngredients() {
        ingredients.hold();
    }

    MealFacts facts(MealDocument document) {
        return MealFacts.of(document, ingredients.of(document));
    }

    /** @param isNew whether nobody has examined its text yet */
    WrittenMeal write(Meal meal, MealChange wanted, boolean isNew) {
        KnownIngredients known = ingredients.of(wanted.document());
        check.require(meal.id(), wanted, known);
        MealState state = meal.state();
        boolean isRead = wanted.status() == MealStatus.PUBLISHED;
        boolean isWritten = isNew
                || state.status() != MealStatus.PUBLISHED
                || !wanted.document().text().equals(meal.document().text());
        ExaminedText examined = isRead && isWritten
                ? texts.examine(meal.accountId(), wanted.document())
                : new ExaminedText(wanted.document(), false, List.of());
        // What is held or hidden waits for a moderator, whatever becomes of its text.
        boolean isHeld = examined.held() || (isRead && isWritten && state.moderation() != MealModeration.CLEAR);
        MealModeration moderation =
                isRead && isWritten ? (isHeld ? MealModeration.HELD : MealModeration.CLEAR) : state.moderation();
        MealFacts facts = examined.document().equals(wanted.document())
                ? MealFacts.of(wanted.document(), known)
                : facts(examined.document());
        Meal written = meal.changed(
                new MealState(wanted.status(), wanted.visibility(), moderation),
                examined.document(),
                facts,
                clock.instant());
        return new WrittenMeal(isNew ? first(written) : written, isHeld, examined.categories());
    }

    private static Meal first(Meal meal) {
        return new Meal(
                meal.id(),
                meal.accountId(),
                meal.slug(),
                meal.state(),
                meal.document(),
                meal.facts(),
                meal.opinion(),
                1,
                meal.publishedAt(),
                meal.createdAt(),
                meal.updatedAt());
    }

    /** A version without what is gone since: images, and ids of ingredients, which are then looked up by their names. */
    MealDocument restorable(UUID mealId, MealDocument document) {
        KnownIngredients known = ingredients.of(document);
        List<UUID> gone = images.missing(mealId, document.imageIds());
        List<MealLine> lines = document.ingredients().stream()
                .map(line -> line.ingredientId() == null || known.contains(line.ingredientId()) ? line : line.of(null))
                .toList();
        return new MealDocument(
                document.title(),
                document.description(),
                document.language(),
                lines,
                document.steps(),
                document.servings(),
                document.prepMinutes(),
                document.cookMinutes(),
                document.nutrition(),
                document.allergens(),
                document.diets().stream()
                        .filter(diet -> !MealFacts.contradicted(document, known).contains(diet))
                        .toList(),
                document.cuisine(),
                document.price(),
                document.imageIds().stream().filter(id -> !gone.contains(id)).toList());
    }
}
