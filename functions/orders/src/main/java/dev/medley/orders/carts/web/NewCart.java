package dev.medley.orders.carts.web;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;

@Serdeable
record NewCart(@NotNull @Schema(example = "EUR") String currency) {}
