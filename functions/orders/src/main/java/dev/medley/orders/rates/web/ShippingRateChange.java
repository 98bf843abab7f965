package dev.medley.orders.rates.web;

import dev.medley.http.SingleLine;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

@Serdeable
record ShippingRateChange(
        @NotBlank @Size(max = 100) @SingleLine String title,

        @Min(0) @Max(100_000_000) @Schema(description = "In the currency's smallest unit")
        long base,

        @Min(0) @Max(1_000_000) @Schema(description = "For each kilogram that is begun")
        long perKilogram) {}
