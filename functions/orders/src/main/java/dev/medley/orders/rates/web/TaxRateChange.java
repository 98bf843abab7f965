package dev.medley.orders.rates.web;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

@Serdeable
record TaxRateChange(
        @Min(0) @Max(10_000) @Schema(description = "In hundredths of a percent", example = "2000")
        int rate) {}
