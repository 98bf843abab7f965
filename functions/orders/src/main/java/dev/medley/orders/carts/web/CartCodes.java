package dev.medley.orders.carts.web;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;

@Serdeable
record CartCodes(@NotNull @Size(max = 5) List<@NotNull @Pattern(regexp = "[A-Za-z0-9-]{3,40}") String> codes) {}
