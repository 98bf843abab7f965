package dev.medley.analytics.alerts.web;

import dev.medley.analytics.alerts.AlertRule;
import dev.medley.http.SingleLine;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

@Serdeable
@Schema(name = "AlertRequest")
record AlertBody(
        @NotBlank @Size(max = 100) @SingleLine @Schema(example = "Few orders")
        String name,

        @NotNull @Valid AlertRule rule,
        @Schema(description = "Whether it goes on") boolean active) {}
