package dev.medley.moderation.cases.web;

import dev.medley.http.MultiLine;
import dev.medley.http.SingleLine;
import dev.medley.moderation.cases.ModerationAction;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Serdeable
record NewActionTemplate(
        @NotBlank @Size(max = 100) @SingleLine String name,
        @NotNull ModerationAction action,
        @NotBlank @Size(max = 2_000) @MultiLine String reason,
        @Nullable UUID guidelineId) {}
