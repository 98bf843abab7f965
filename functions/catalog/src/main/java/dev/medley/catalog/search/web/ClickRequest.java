package dev.medley.catalog.search.web;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;

@Serdeable
@Schema(name = "SearchClick")
record ClickRequest(
        @NotNull UUID productId,

        @Min(1) @Max(1000) @Schema(description = "Where it stood, from 1")
        int position) {}
