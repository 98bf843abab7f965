package dev.medley.meals.plans.web;

import dev.medley.http.SingleLine;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

@Serdeable
record NewMealPlan(
        @NotBlank @Size(max = 100) @SingleLine String name,
        @NotNull LocalDate startsOn,
        @Min(1) @Max(31) int days) {}
