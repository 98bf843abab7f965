package dev.medley.orders.carts.web;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;

@Serdeable
record NewCartLine(
        @NotNull UUID variantId, @Min(1) @Max(999) int quantity) {}
