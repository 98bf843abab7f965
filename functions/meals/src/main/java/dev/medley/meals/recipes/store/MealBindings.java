package dev.medley.meals.recipes.store;

import dev.medley.kernel.Money;
import dev.medley.meals.ingredients.Allergen;
import dev.medley.meals.ingredients.IngredientNames;
import dev.medley.meals.ingredients.Nutrition;
import dev.medley.meals.recipes.Diet;
import dev.medley.meals.recipes.Meal;
import dev.medley.meals.recipes.MealDocument;
import dev.medley.meals.recipes.MealFacts;
import dev.medley.meals.recipes.MealLine;
import dev.medley.storage.JsonCodec;
import dev.medley.storage.Query;
import jakarta.inject.Singleton;
import java.util.UUID;
import java.util.stream.Collectors;

/** Gives statements what a meal is. */
@Singleton
class MealBindings {

    private final JsonCodec json;

    MealBindings(JsonCodec json) {
        this.json = json;
    }

    Query all(Query query, Meal meal) {
        MealDocument document = meal.document();
        Money price = document.price();
        return facts(query, meal.facts())
                .with("id", meal.id())
                .with("status", meal.state().status())
                .with("visibility", meal.state().visibility())
                .with("moderation", meal.state().moderation())
                .with("document", json.write(document))
                .with("names", names(document))
                .with("title", document.title())
                .with("language", document.language())
                .with("cuisine", document.cuisine())
                .with("servings", document.servings())
                .with("minutes", document.minutes())
                .with("price", price == null ? null : price.amount())
                .with("currency", price == null ? null : price.currency().getCurrencyCode())
                .with("groups", groups(meal))
                .with("body", document.description() + "\n" + String.join("\n", document.steps()))
                .with("version", meal.version())
                .with("publishedAt", meal.publishedAt())
                .with("updatedAt", meal.updatedAt());
    }

    /** What a meal is of: its ingredients, its cuisine, its diets. */
    private static String groups(Meal meal) {
        return meal.document().ingredients().stream().map(MealLine::name).collect(Collectors.joining("\n"))
                + "\n"
                + (meal.document().cuisine() == null ? "" : meal.document().cuisine())
                + "\n" + meal.facts().diets().stream().map(Diet::label).collect(Collectors.joining("\n"));
    }

    private static String[] names(MealDocument document) {
        return document.ingredients().stream()
                .flatMap(line -> IngredientNames.candidates(line.name()).stream())
                .distinct()
                .toArray(String[]::new);
    }

    Query facts(Query query, MealFacts facts) {
        Nutrition serving = facts.nutrition().complete() ? facts.nutrition().perServing() : null;
        return query.with("diets", facts.diets().stream().map(Diet::label).toArray(String[]::new))
                .with(
                        "allergens",
                        facts.allergens().stream().map(Allergen::label).toArray(String[]::new))
                .with("unknown", facts.unknown().toArray(String[]::new))
                .with("ingredientIds", facts.ingredientIds().toArray(UUID[]::new))
                .with("nutrition", json.write(facts.nutrition()))
                .with("energy", serving == null ? null : serving.energyKcal())
                .with("protein", serving == null ? null : serving.proteinGrams());
    }
}
