package dev.medley.meals.recipes.store;

import dev.medley.meals.ingredients.Allergen;
import dev.medley.meals.recipes.Diet;
import dev.medley.meals.recipes.Meal;
import dev.medley.meals.recipes.Meal.MealOpinion;
import dev.medley.meals.recipes.Meal.MealState;
import dev.medley.meals.recipes.MealDocument;
import dev.medley.meals.recipes.MealFacts;
import dev.medley.meals.recipes.MealModeration;
import dev.medley.meals.recipes.MealNutrition;
import dev.medley.meals.recipes.MealSight;
import dev.medley.meals.recipes.MealStatus;
import dev.medley.meals.recipes.MealVisibility;
import dev.medley.storage.JsonCodec;
import dev.medley.storage.Row;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.UUID;

/** Reads meals from rows. */
@Singleton
class MealRows {

    static final String COLUMNS = select("meals.meal");

    /** As {@code :reader} sees them. */
    static final String SEEN = select(MealSight.SEEN);

    private static String select(String meals) {
        return """
            select l.id, l.account_id, l.slug, l.status, l.visibility, l.moderation, l.document, l.nutrition, l.allergens,
                l.unknown_ingredients, l.diets, l.ingredient_ids::text[] as ingredient_ids, l.rating::float8 as rating,
                l.rating_count, l.favorite_count, l.version, l.published_at, l.created_at, l.updated_at
            from %s l where true""".formatted(meals);
    }

    private final JsonCodec json;

    MealRows(JsonCodec json) {
        this.json = json;
    }

    Meal read(Row row) throws SQLException {
        return new Meal(
                row.uuid("id"),
                row.uuid("account_id"),
                row.text("slug"),
                new MealState(
                        row.constant("status", MealStatus.class),
                        row.constant("visibility", MealVisibility.class),
                        row.constant("moderation", MealModeration.class)),
                json.read(row.json("document"), MealDocument.class),
                new MealFacts(
                        json.read(row.json("nutrition"), MealNutrition.class),
                        row.texts("allergens").stream().map(Allergen::of).toList(),
                        row.texts("unknown_ingredients"),
                        row.texts("diets").stream().map(Diet::of).toList(),
                        row.texts("ingredient_ids").stream()
                                .map(UUID::fromString)
                                .toList()),
                new MealOpinion(row.number("rating"), row.integer("rating_count"), row.integer("favorite_count")),
                row.integer("version"),
                row.instantOrNull("published_at"),
                row.instant("created_at"),
                row.instant("updated_at"));
    }
}
