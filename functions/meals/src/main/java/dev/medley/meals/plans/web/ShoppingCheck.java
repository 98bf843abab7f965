package dev.medley.meals.plans.web;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotNull;

@Serdeable
record ShoppingCheck(@NotNull Boolean checked) {}
