package dev.medley.orders.stock.web;

import dev.medley.orders.stock.AdjustmentReason;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

@Serdeable
@Schema(name = "StockAdjustment")
record NewAdjustment(
        @Min(0) @Max(10_000_000) @Schema(description = "How many the caller knows of")
        int expectedOnHand,

        @Min(0) @Max(10_000_000) @Schema(description = "How many there are")
        int onHand,

        @NotNull AdjustmentReason reason) {}
