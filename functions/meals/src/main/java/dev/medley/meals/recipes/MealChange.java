package dev.medley.meals.recipes;

/** What a meal is to be. */
public record MealChange(MealDocument document, MealStatus status, MealVisibility visibility) {

    static MealChange of(Meal meal) {
        return new MealChange(
                meal.document(), meal.state().status(), meal.state().visibility());
    }
}
