package dev.medley.catalog.favorites.web;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;

@Serdeable
record NewFavorite(@NotNull UUID productId) {}
