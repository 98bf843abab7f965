package dev.medley.catalog.mealproducts;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which products meals are sold as. */
public interface MealProductRepository {

    /** The product of a meal, held with the meal until the transaction ends. */
    Optional<MealProduct> lock(UUID mealId);

    /** Notes the product of a meal, and when something was heard of it. */
    void keep(UUID mealId, MealProduct product);

    /** What is sold as an active product; empty where that is no meal, or nobody has said yet what is in it. */
    Optional<MealOffer> findOffer(UUID productId);

    /**
     * A product that a meal is sold as.
     *
     * @param offer what was heard last; null where the meal is not sold
     */
    record MealProduct(
            UUID productId, Instant heardAt, @Nullable MealOffer offer) {}
}
