package dev.medley.catalog.collections.web;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;

@Serdeable
@Schema(description = "All products of a collection, in their order")
record CollectionProducts(@NotNull @Size(max = 1000) List<@NotNull UUID> productIds) {}
