package dev.medley.security.anomalies.web;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

@Serdeable
@Schema(name = "AnomalyFeedback")
record AnomalyFeedback(
        @NotNull
        @Pattern(regexp = "confirmed|false-alarm")
        @Schema(description = "confirmed or false-alarm", example = "false-alarm")
        String review) {}
