package dev.medley.orders.promotions.web;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

@Serdeable
record NewCodeBatch(
        @NotNull
        @Pattern(regexp = "[A-Za-z0-9-]{0,20}")
        @Schema(description = "What all of them begin with", example = "SPRING-")
        String prefix,

        @Min(1) @Max(100_000) int count) {}
