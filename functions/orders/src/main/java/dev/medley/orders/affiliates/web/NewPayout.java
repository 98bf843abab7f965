package dev.medley.orders.affiliates.web;

import dev.medley.http.SingleLine;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

@Serdeable
record NewPayout(
        @NotBlank
        @Size(max = 100)
        @SingleLine
        @Schema(description = "What the payment is found by at the bank", example = "TRANSFER-42")
        String reference) {}
