package dev.medley.catalog.mealproducts;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Which products meals are sold as. */
public interface MealProductRepository {

    /** The product of a meal, held with the meal until the transaction ends. */
    Optional<MealProduct> lock(UUID mealId);

    /** Notes the product of a meal, and when something was heard of it. */
    void keep(UUID mealId, MealProduct product);

    /** A product that a meal is sold as. */
    record MealProduct(UUID productId, Instant heardAt) {}
}
