package dev.medley.meals.recipes;

import dev.medley.kernel.CurrencyCode;
import dev.medley.kernel.Money;
import dev.medley.kernel.Refusal;
import dev.medley.kernel.Refusal.Fault;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Whether what an author writes makes sense. */
@Singleton
class MealCheck {

    private final MealImages images;

    MealCheck(MealImages images) {
        this.images = images;
    }

    void require(UUID mealId, MealChange change, KnownIngredients known) {
        MealDocument document = change.document();
        List<Fault> faults = new ArrayList<>();
        for (int i = 0; i < document.ingredients().size(); i++) {
            MealLine line = document.ingredients().get(i);
            if (line.ingredientId() != null && !known.contains(line.ingredientId())) {
                faults.add(new Fault("/ingredients/" + i + "/ingredientId", "There is no such ingredient."));
            }
            if (line.unit() != null && line.amount() == null) {
                faults.add(new Fault("/ingredients/" + i + "/amount", "A unit takes an amount."));
            }
        }
        for (Diet diet : MealFacts.contradicted(document, known)) {
            faults.add(new Fault(
                    "/diets/" + document.diets().indexOf(diet),
                    "Its ingredients say that it is not " + diet.label() + "."));
        }
        requirePrice(document.price());
        if (change.status() == MealStatus.PUBLISHED) {
            requireWhole(document, faults);
        }
        if (!faults.isEmpty()) {
            throw new Refusal(
                    Refusal.Kind.INVALID, "meal-invalid", "The meal cannot be saved as it is written.", faults);
        }
        if (!images.missing(mealId, document.imageIds()).isEmpty()) {
            throw Refusal.invalid(
                    "meal-image-invalid", "/imageIds", "An image is none of this meal's, or is not ready.");
        }
    }

    private static void requirePrice(@Nullable Money price) {
        if (price != null) {
            var _ = CurrencyCode.parse(price.currency().getCurrencyCode(), "/price/currency");
            if (price.amount() <= 0) {
                throw Refusal.invalid("meal-invalid", "/price/amount", "A price is above 0; null is for none.");
            }
        }
    }

    private static void requireWhole(MealDocument document, List<Fault> faults) {
        if (document.ingredients().isEmpty()) {
            faults.add(new Fault("/ingredients", "What is published says what it is made of."));
        }
        if (document.steps().isEmpty()) {
            faults.add(new Fault("/steps", "What is published says how it is made."));
        }
    }
}
