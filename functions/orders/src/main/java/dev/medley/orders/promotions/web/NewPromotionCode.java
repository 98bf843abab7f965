package dev.medley.orders.promotions.web;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

@Serdeable
record NewPromotionCode(
        @NotNull @Pattern(regexp = "[A-Za-z0-9-]{3,40}") @Schema(example = "SPRING-10")
        String code,

        @Schema(description = "Whether it is good for one order only")
        boolean singleUse) {}
