package dev.medley.flags.automation.web;

import dev.medley.flags.automation.AutomationPlan;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

@Serdeable
@Schema(name = "NewFlagAutomation", description = "A rollout that goes on by itself")
record AutomationRequest(
        @NotBlank @Size(max = 100) String flag,
        @NotBlank @Size(max = 40) String environment,
        @NotNull @Valid AutomationPlan plan) {}
