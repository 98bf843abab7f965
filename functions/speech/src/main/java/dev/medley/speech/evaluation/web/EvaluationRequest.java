package dev.medley.speech.evaluation.web;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

@Serdeable
@Schema(name = "TranscriptionReference", description = "What was really said")
record EvaluationRequest(
        @NotNull @Size(min = 1, max = 60_000) @Schema(example = "Hello world")
        String reference,

        @PositiveOrZero
        @Schema(description = "Where the part that is compared begins; at the beginning if absent")
        @Nullable
        Long startMs,

        @PositiveOrZero @Schema(description = "Where it ends; at the end if absent") @Nullable
        Long endMs) {}
