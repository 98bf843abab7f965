package dev.medley.orders.payments.web;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;

@Serdeable
record NewPayment(
        @Nullable
        @Pattern(
                regexp = "(?![a-z]+_[0-9_]{13,}$)[a-z]{2,10}_[A-Za-z0-9_]{1,100}",
                message = "is the token that the provider gave out for the card, and never its number")
        @Schema(
                description = "What the provider gave out for the card; left out to ask how things are",
                example = "pm_1")
        String paymentMethod) {}
