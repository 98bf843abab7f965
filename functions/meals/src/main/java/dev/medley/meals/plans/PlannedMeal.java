package dev.medley.meals.plans;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

/** A meal on a day of a plan, for so many servings. */
public record PlannedMeal(UUID id, UUID planId, LocalDate day, MealSlot slot, UUID mealId, BigDecimal servings) {}
