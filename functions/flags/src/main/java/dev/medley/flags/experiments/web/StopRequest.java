package dev.medley.flags.experiments.web;

import dev.medley.flags.experiments.FlagExperiment.Decision;
import dev.medley.http.MultiLine;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

@Serdeable
@Schema(name = "ExperimentDecision", description = "What comes of an experiment")
record StopRequest(
        @Nullable
        @Size(min = 1, max = 100)
        @Schema(description = "The variant that everybody is served from now on; without it, the split stays as it is")
        String variant,

        @NotBlank @Size(max = 1000) @MultiLine String reason) {

    Decision decision() {
        return new Decision(variant, reason.strip());
    }

    static @Nullable StopRequest of(@Nullable Decision decision) {
        return decision == null ? null : new StopRequest(decision.variant(), decision.reason());
    }
}
