package dev.medley.orders.carts.web;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

@Serdeable
record CartLineChange(@Min(1) @Max(999) int quantity) {}
