package dev.medley.flags.experiments.web;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;

@Serdeable
@Schema(name = "NewExperimentPhase", description = "Another split, from which on everybody counts anew")
record PhaseRequest(
        @NotNull
        @Size(min = 1, max = 20)
        @Schema(
                description = "Thousandths of a percent for each variant, 100000 in all",
                example = "{\"on\": 50000, \"off\": 50000}")
        Map<@NotNull @Size(min = 1, max = 100) String, @NotNull @Min(0) @Max(100_000) Integer> weights) {}
