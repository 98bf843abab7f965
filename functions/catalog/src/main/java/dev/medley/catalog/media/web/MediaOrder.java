package dev.medley.catalog.media.web;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;

@Serdeable
record MediaOrder(@NotNull @Size(max = 1_000) List<@NotNull UUID> ids) {}
