package dev.medley.orders.payments.web;

import dev.medley.kernel.Money;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotNull;

@Serdeable
record NewRefund(@NotNull Money amount) {}
