package dev.medley.meals.savedsearches.web;

import dev.medley.http.SingleLine;
import dev.medley.meals.savedsearches.MealSearchParameters;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

@Serdeable
@Schema(name = "NewSavedMealSearch")
record SavedMealSearchRequest(
        @NotBlank @Size(max = 100) @SingleLine String name,
        @NotNull @Valid MealSearchParameters parameters) {}
