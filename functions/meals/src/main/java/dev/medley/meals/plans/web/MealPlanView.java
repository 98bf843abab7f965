package dev.medley.meals.plans.web;

import dev.medley.meals.ingredients.Amounts;
import dev.medley.meals.listings.web.MealListingView;
import dev.medley.meals.plans.MealPlan;
import dev.medley.meals.plans.MealPlanService.FilledPlan;
import dev.medley.meals.plans.MealSlot;
import dev.medley.meals.plans.PlannedMeal;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Serdeable
@Schema(name = "MealPlan")
record MealPlanView(
        UUID id,
        String name,
        LocalDate startsOn,
        int days,

        @Nullable @Schema(description = "By day and slot; null in lists")
        List<PlannedMealView> entries,

        int version,
        Instant createdAt,
        Instant updatedAt) {

    @Serdeable
    @Schema(name = "PlannedMeal")
    record PlannedMealView(
            UUID id,
            LocalDate date,
            MealSlot slot,
            UUID mealId,

            @Nullable @Schema(description = "Null where one may not read it any more")
            MealListingView meal,

            BigDecimal servings) {}

    static MealPlanView inList(MealPlan plan) {
        return new MealPlanView(
                plan.id(),
                plan.name(),
                plan.startsOn(),
                plan.days(),
                null,
                plan.version(),
                plan.createdAt(),
                plan.updatedAt());
    }

    static MealPlanView of(FilledPlan filled, Map<UUID, MealListingView> meals) {
        MealPlan plan = filled.plan();
        return new MealPlanView(
                plan.id(),
                plan.name(),
                plan.startsOn(),
                plan.days(),
                filled.entries().stream().map(entry -> entry(entry, meals)).toList(),
                plan.version(),
                plan.createdAt(),
                plan.updatedAt());
    }

    private static PlannedMealView entry(PlannedMeal entry, Map<UUID, MealListingView> meals) {
        return new PlannedMealView(
                entry.id(),
                entry.day(),
                entry.slot(),
                entry.mealId(),
                meals.get(entry.mealId()),
                Amounts.plain(entry.servings()));
    }
}
