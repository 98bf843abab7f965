package dev.medley.moderation.rules.web;

import dev.medley.moderation.rules.FindingVerdict;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

@Serdeable
record CheckFeedback(
        @NotNull @Size(max = 40) String category, @NotNull FindingVerdict verdict) {}
