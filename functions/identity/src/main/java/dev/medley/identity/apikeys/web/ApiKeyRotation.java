package dev.medley.identity.apikeys.web;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

@Serdeable
record ApiKeyRotation(
        @Schema(description = "How long the old key goes on working, up to 7 days", example = "60") @Min(0) @Max(10_080)
        int overlapMinutes) {}
