package dev.medley.catalog.reviews.web;

import dev.medley.catalog.reviews.ReviewStatus;
import dev.medley.http.MultiLine;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

@Serdeable
record ReviewDecision(
        @NotNull ReviewStatus status,

        @Nullable @Size(max = 500) @MultiLine @Schema(description = "For its author; needed where it is rejected")
        String reason) {}
