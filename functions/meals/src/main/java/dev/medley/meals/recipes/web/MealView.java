package dev.medley.meals.recipes.web;

import dev.medley.kernel.Money;
import dev.medley.meals.ingredients.Allergen;
import dev.medley.meals.ingredients.Amounts;
import dev.medley.meals.ingredients.IngredientUnit;
import dev.medley.meals.ingredients.Nutrition;
import dev.medley.meals.recipes.Diet;
import dev.medley.meals.recipes.Meal;
import dev.medley.meals.recipes.MealDocument;
import dev.medley.meals.recipes.MealImage;
import dev.medley.meals.recipes.MealLine;
import dev.medley.meals.recipes.MealModeration;
import dev.medley.meals.recipes.MealNutrition;
import dev.medley.meals.recipes.MealStatus;
import dev.medley.meals.recipes.MealVisibility;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Serdeable
@Schema(name = "Meal")
record MealView(
        UUID id,
        @Schema(description = "Its author") UUID accountId,
        String slug,
        MealStatus status,
        MealVisibility visibility,

        @Nullable @Schema(description = "Its author alone reads this, and, unless it is clear, the meal")
        MealModeration moderation,

        String title,
        String description,
        String language,

        @Schema(description = "With amounts for the servings asked for")
        List<LineView> ingredients,

        List<String> steps,
        BigDecimal servings,
        @Nullable Integer prepMinutes,
        @Nullable Integer cookMinutes,
        NutritionView nutrition,

        @Schema(description = "All that the author names or an ingredient holds")
        List<Allergen> allergens,

        @Schema(description = "Ingredients that nobody knows the allergens of: unsafe for whoever avoids any")
        List<String> allergensUnknown,

        List<Diet> diets,
        @Nullable String cuisine,
        @Nullable Money price,
        List<MealImage> images,
        RatingView rating,
        int favorites,
        int version,
        @Nullable Instant publishedAt,
        Instant createdAt,
        Instant updatedAt) {

    @Serdeable
    @Schema(name = "MealIngredientView")
    record LineView(
            String name,
            @Nullable BigDecimal amount,
            @Nullable IngredientUnit unit,
            @Nullable String note,
            @Nullable UUID ingredientId) {}

    @Serdeable
    @Schema(name = "MealNutritionView", description = "A serving has the same, however many there are")
    record NutritionView(
            MealNutrition.Source source,
            boolean complete,

            @Schema(description = "Ingredients that are not counted")
            List<String> missing,

            @Nullable Nutrition perServing,

            @Nullable @Schema(description = "Of all servings asked for")
            Nutrition total) {}

    @Serdeable
    @Schema(name = "MealRatingSummary")
    record RatingView(
            @Schema(description = "From 1 to 5; 0 where nobody has rated it")
            double average,

            int count) {}

    static MealView of(Meal meal, @Nullable UUID readerId, @Nullable BigDecimal wanted, Map<UUID, MealImage> images) {
        MealDocument document = meal.document();
        BigDecimal servings = wanted == null ? document.servings() : wanted;
        return new MealView(
                meal.id(),
                meal.accountId(),
                meal.slug(),
                meal.state().status(),
                meal.state().visibility(),
                meal.accountId().equals(readerId) ? meal.state().moderation() : null,
                document.title(),
                document.description(),
                document.language(),
                document.ingredients().stream()
                        .map(line -> line(line, document.servings(), servings))
                        .toList(),
                document.steps(),
                Amounts.plain(servings),
                document.prepMinutes(),
                document.cookMinutes(),
                nutrition(meal.facts().nutrition(), document.servings(), servings),
                meal.facts().allergens(),
                meal.facts().unknown(),
                meal.facts().diets(),
                document.cuisine(),
                document.price(),
                document.imageIds().stream()
                        .map(images::get)
                        .filter(Objects::nonNull)
                        .toList(),
                new RatingView(meal.opinion().rating(), meal.opinion().ratings()),
                meal.opinion().favorites(),
                meal.version(),
                meal.publishedAt(),
                meal.createdAt(),
                meal.updatedAt());
    }

    private static LineView line(MealLine line, BigDecimal from, BigDecimal to) {
        BigDecimal amount = line.amount();
        return new LineView(
                line.name(),
                amount == null ? null : Amounts.scale(amount, from, to),
                line.unit(),
                line.note(),
                line.ingredientId());
    }

    private static NutritionView nutrition(MealNutrition nutrition, BigDecimal from, BigDecimal to) {
        Nutrition serving = nutrition.perServing();
        Nutrition whole = nutrition.whole();
        return new NutritionView(
                nutrition.source(),
                nutrition.complete(),
                nutrition.missing(),
                serving,
                whole != null
                        ? whole.times(to).dividedBy(from)
                        : serving == null ? null : serving.times(to).dividedBy(BigDecimal.ONE));
    }
}
