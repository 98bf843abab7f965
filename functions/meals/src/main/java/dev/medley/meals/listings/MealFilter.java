package dev.medley.meals.listings;

import dev.medley.kernel.CurrencyCode;
import dev.medley.kernel.Refusal;
import dev.medley.meals.ingredients.Allergen;
import dev.medley.meals.recipes.Diet;
import dev.medley.meals.recipes.MealStatus;
import io.micronaut.serde.annotation.Serdeable;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which meals are wanted; what is null or empty does not matter, and all that is said has to fit.
 *
 * @param status of others' meals only published ones are seen
 * @param diets all of them
 * @param allergenFree without any of these, and without anything that nobody knows the allergens of
 */
@Serdeable
public record MealFilter(
        MealStatus status,
        @Nullable UUID accountId,
        List<String> diets,
        List<String> allergenFree,
        @Nullable String cuisine,
        @Nullable UUID ingredientId,
        @Nullable Integer maxMinutes,
        @Nullable BigDecimal minCalories,
        @Nullable BigDecimal maxCalories,
        @Nullable BigDecimal minProtein,
        @Nullable Double minRating,
        @Nullable String currency,
        @Nullable Long minPrice,
        @Nullable Long maxPrice) {

    private static final String DIET =
            "(vegan|vegetarian|pescatarian|gluten-free|dairy-free|egg-free|nut-free|high-protein"
                    + "|low-carb|keto|paleo|halal|kosher)";

    private static final String ALLERGEN =
            "(gluten|crustaceans|eggs|fish|peanuts|soybeans|milk|nuts|celery|mustard|sesame|sulphites|lupin|molluscs)";

    /** Diets with commas between. */
    public static final String DIETS = DIET + "(," + DIET + "){0,12}";

    /** Allergens with commas between. */
    public static final String ALLERGENS = ALLERGEN + "(," + ALLERGEN + "){0,13}";

    /** Checks that prices are compared in one currency.
     *
     * @throws Refusal {@code currency-invalid}, {@code filter-invalid}
     */
    public MealFilter {
        diets = diets.stream().sorted().toList();
        allergenFree = allergenFree.stream().sorted().toList();
        if (currency != null) {
            var _ = CurrencyCode.parse(currency, "/currency");
        } else if (minPrice != null || maxPrice != null) {
            throw currencyMissing();
        }
    }

    static Refusal currencyMissing() {
        return Refusal.invalid("filter-invalid", "/currency", "Prices are compared in one currency; say which.");
    }

    /** Diets of a text with commas between. */
    public static List<String> diets(@Nullable String text) {
        return split(text).stream()
                .map(label -> Diet.of(label).label())
                .distinct()
                .toList();
    }

    /** Allergens of a text with commas between. */
    public static List<String> allergens(@Nullable String text) {
        return split(text).stream()
                .map(label -> Allergen.of(label).label())
                .distinct()
                .toList();
    }

    private static List<String> split(@Nullable String text) {
        return text == null ? List.of() : Arrays.asList(text.split(",", -1));
    }
}
