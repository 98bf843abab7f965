package dev.medley.meals.opinions.web;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

@Serdeable
record NewMealRating(@Min(1) @Max(5) int stars) {}
