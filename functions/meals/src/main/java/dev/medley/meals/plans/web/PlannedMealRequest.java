package dev.medley.meals.plans.web;

import dev.medley.meals.plans.MealPlanService.EntryDetails;
import dev.medley.meals.plans.MealSlot;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

@Serdeable
@Schema(name = "PlannedMealDetails")
record PlannedMealRequest(
        @NotNull LocalDate date,
        @NotNull MealSlot slot,
        @NotNull UUID mealId,

        @NotNull @DecimalMin("0.25") @DecimalMax("1000") @Digits(integer = 4, fraction = 2)
        BigDecimal servings) {

    EntryDetails toDetails() {
        return new EntryDetails(date, slot, mealId, servings);
    }
}
