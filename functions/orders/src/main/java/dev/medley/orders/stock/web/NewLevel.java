package dev.medley.orders.stock.web;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;

@Serdeable
@Schema(name = "NewStockLevel")
record NewLevel(
        @NotNull UUID variantId,
        @NotNull UUID locationId,
        @NotNull @Valid RulesRequest rules) {}
