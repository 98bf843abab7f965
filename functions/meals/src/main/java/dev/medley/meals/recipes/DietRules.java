package dev.medley.meals.recipes;

import dev.medley.meals.ingredients.Allergen;
import dev.medley.meals.ingredients.Ingredient;
import dev.medley.meals.ingredients.IngredientOrigin;
import dev.medley.meals.ingredients.Nutrition;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** Which diets what is known of a meal allows. */
record DietRules(Collection<Ingredient> ingredients, Set<Allergen> allergens, MealNutrition nutrition) {

    /** Energy of a gram of protein (Regulation 1169/2011, Annex XIV). */
    private static final BigDecimal PROTEIN_KCAL = BigDecimal.valueOf(4);

    /** High in protein is what has a fifth of its energy from it (Regulation 1924/2006, Annex). */
    private static final BigDecimal FIFTH = BigDecimal.valueOf(5);

    private static final BigDecimal LOW_CARBOHYDRATES = BigDecimal.valueOf(20);

    /** Whether something that is known speaks against a diet. */
    boolean isContradicted(Diet diet) {
        Nutrition serving = nutrition.complete() ? nutrition.perServing() : null;
        return switch (diet) {
            case VEGAN ->
                has(IngredientOrigin.ANIMAL_PRODUCT, IngredientOrigin.FISH, IngredientOrigin.MEAT)
                        || has(Allergen.MILK, Allergen.EGGS, Allergen.FISH, Allergen.CRUSTACEANS, Allergen.MOLLUSCS);
            case VEGETARIAN ->
                has(IngredientOrigin.FISH, IngredientOrigin.MEAT)
                        || has(Allergen.FISH, Allergen.CRUSTACEANS, Allergen.MOLLUSCS);
            case PESCATARIAN -> has(IngredientOrigin.MEAT);
            case GLUTEN_FREE -> has(Allergen.GLUTEN);
            case DAIRY_FREE -> has(Allergen.MILK);
            case EGG_FREE -> has(Allergen.EGGS);
            case NUT_FREE -> has(Allergen.NUTS, Allergen.PEANUTS);
            case HIGH_PROTEIN -> serving != null && !isHighInProtein(serving);
            case LOW_CARB -> serving != null && serving.carbohydrateGrams().compareTo(LOW_CARBOHYDRATES) > 0;
            case KETO, PALEO, HALAL, KOSHER -> false;
        };
    }

    /** Diets that follow where all ingredients are known. */
    List<Diet> following() {
        return Arrays.stream(Diet.values())
                .filter(diet -> switch (diet) {
                    case KETO, PALEO, HALAL, KOSHER -> false;
                    case HIGH_PROTEIN, LOW_CARB -> nutrition.complete();
                    default -> !ingredients.isEmpty();
                })
                .filter(diet -> !isContradicted(diet))
                .toList();
    }

    private static boolean isHighInProtein(Nutrition serving) {
        BigDecimal ofProtein = serving.proteinGrams().multiply(PROTEIN_KCAL);
        return serving.energyKcal().signum() > 0 && ofProtein.multiply(FIFTH).compareTo(serving.energyKcal()) >= 0;
    }

    private boolean has(IngredientOrigin... origins) {
        return ingredients.stream().anyMatch(each -> Arrays.asList(origins).contains(each.origin()));
    }

    private boolean has(Allergen... some) {
        return Arrays.stream(some).anyMatch(allergens::contains);
    }
}
