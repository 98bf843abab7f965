package dev.medley.meals.recipes;

import dev.medley.meals.ingredients.Allergen;
import dev.medley.meals.ingredients.Amounts;
import dev.medley.meals.ingredients.Ingredient;
import dev.medley.meals.ingredients.IngredientNames;
import dev.medley.meals.ingredients.Nutrition;
import dev.medley.meals.recipes.MealNutrition.Source;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * What follows from what a meal is made of.
 *
 * @param allergens all that the author names or a known ingredient has
 * @param unknown ingredients that nobody knows the allergens of, as their names are compared
 * @param diets all that the author names or that follow; free of an allergen only where all ingredients are known
 * @param ingredientIds of all known ingredients
 */
public record MealFacts(
        MealNutrition nutrition,
        List<Allergen> allergens,
        List<String> unknown,
        List<Diet> diets,
        List<UUID> ingredientIds) {

    /** Derives them; the same document and ingredients always give the same. */
    public static MealFacts of(MealDocument document, KnownIngredients known) {
        List<Ingredient> all = new ArrayList<>();
        List<String> unknown = new ArrayList<>();
        for (MealLine line : document.ingredients()) {
            List<Ingredient> meant = known.of(line);
            all.addAll(meant);
            if (meant.isEmpty()) {
                unknown.add(IngredientNames.normal(line.name()));
            }
        }
        Set<Allergen> allergens = EnumSet.noneOf(Allergen.class);
        allergens.addAll(document.allergens());
        all.forEach(ingredient -> allergens.addAll(ingredient.allergens()));
        MealNutrition nutrition = nutrition(document, known);
        DietRules rules = new DietRules(all, allergens, nutrition);
        Set<Diet> diets = EnumSet.noneOf(Diet.class);
        diets.addAll(document.diets());
        diets.removeIf(rules::isContradicted);
        if (unknown.isEmpty()) {
            diets.addAll(rules.following());
        } else {
            diets.removeIf(Diet::isFreeOfAnAllergen);
        }
        return new MealFacts(
                nutrition,
                List.copyOf(allergens),
                unknown.stream().distinct().sorted().toList(),
                List.copyOf(diets),
                all.stream().map(Ingredient::id).distinct().sorted().toList());
    }

    /** Diets that the author names and the ingredients contradict. */
    static List<Diet> contradicted(MealDocument document, KnownIngredients known) {
        List<Ingredient> all = document.ingredients().stream()
                .flatMap(line -> known.of(line).stream())
                .toList();
        Set<Allergen> allergens = EnumSet.noneOf(Allergen.class);
        allergens.addAll(document.allergens());
        all.forEach(ingredient -> allergens.addAll(ingredient.allergens()));
        DietRules rules = new DietRules(all, allergens, nutrition(document, known));
        return document.diets().stream().filter(rules::isContradicted).toList();
    }

    private static MealNutrition nutrition(MealDocument document, KnownIngredients known) {
        if (document.nutrition() != null) {
            return new MealNutrition(Source.GIVEN, true, List.of(), document.nutrition(), null);
        }
        Nutrition sum = Nutrition.NONE;
        List<String> missing = new ArrayList<>();
        for (MealLine line : document.ingredients()) {
            Optional<Nutrition> held = held(line, known);
            if (held.isPresent()) {
                sum = sum.plus(held.get());
            } else {
                missing.add(line.name());
            }
        }
        boolean isComplete = missing.isEmpty() && !document.ingredients().isEmpty();
        boolean isKnown = missing.size() < document.ingredients().size();
        return new MealNutrition(
                Source.COMPUTED,
                isComplete,
                missing.stream().distinct().toList(),
                isKnown ? sum.dividedBy(document.servings()) : null,
                isKnown ? sum : null);
    }

    /** What a line holds in all; empty where it is not known. */
    private static Optional<Nutrition> held(MealLine line, KnownIngredients known) {
        BigDecimal amount = line.amount();
        Ingredient ingredient = known.of(line).stream().findFirst().orElse(null);
        if (amount == null || ingredient == null || ingredient.nutrition() == null) {
            return Optional.empty();
        }
        Nutrition of100Grams = ingredient.nutrition();
        return ingredient
                .grams(amount, line.unitOrPiece())
                .map(grams -> of100Grams.times(Amounts.divide(grams, BigDecimal.valueOf(100), 8)));
    }
}
