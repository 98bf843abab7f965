package dev.medley.flags.experiments.web;

import dev.medley.flags.experiments.ExperimentPlan;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

@Serdeable
@Schema(name = "NewFlagExperiment", description = "An experiment on a split that a flag has in an environment")
record ExperimentRequest(
        @NotBlank @Size(max = 100) String flag,
        @NotBlank @Size(max = 40) String environment,
        @NotNull @Valid ExperimentPlan plan) {}
