package dev.medley.meals.recipes;

import dev.medley.kernel.Money;
import dev.medley.meals.ingredients.Allergen;
import dev.medley.meals.ingredients.Nutrition;
import io.micronaut.serde.annotation.Serdeable;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the author of a meal writes; each save is a version.
 *
 * @param language of all texts
 * @param nutrition of a serving, where the author gives it; null to have it computed
 * @param allergens that the author names besides those of the ingredients
 * @param diets that the author names besides those that follow from the ingredients
 * @param price of a serving; null where it is not sold
 */
@Serdeable
public record MealDocument(
        String title,
        String description,
        String language,
        List<MealLine> ingredients,
        List<String> steps,
        BigDecimal servings,
        @Nullable Integer prepMinutes,
        @Nullable Integer cookMinutes,
        @Nullable Nutrition nutrition,
        List<Allergen> allergens,
        List<Diet> diets,
        @Nullable String cuisine,
        @Nullable Money price,
        List<UUID> imageIds) {

    public MealDocument {
        ingredients = List.copyOf(ingredients);
        steps = List.copyOf(steps);
        allergens = allergens.stream().distinct().sorted().toList();
        diets = diets.stream().distinct().sorted().toList();
        imageIds = imageIds.stream().distinct().toList();
    }

    /** All minutes; null where none are said. */
    public @Nullable Integer minutes() {
        return prepMinutes == null && cookMinutes == null
                ? null
                : (prepMinutes == null ? 0 : prepMinutes) + (cookMinutes == null ? 0 : cookMinutes);
    }

    /** Everything that people read, a line each. */
    public String text() {
        return String.join(
                "\n",
                Stream.of(
                                Stream.of(title, description),
                                ingredients.stream().map(MealLine::name),
                                ingredients.stream().map(MealLine::note).flatMap(Stream::ofNullable),
                                steps.stream())
                        .flatMap(lines -> lines)
                        .toList());
    }
}
