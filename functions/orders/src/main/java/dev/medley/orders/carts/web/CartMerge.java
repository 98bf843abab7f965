package dev.medley.orders.carts.web;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

@Serdeable
record CartMerge(@NotBlank @Size(max = 200) String cartToken) {}
