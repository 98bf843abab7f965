package dev.medley.flags.experiments;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotNull;

/**
 * A metric that must not get worse by more than a share of the control's.
 *
 * @param mostLossPercent how much worse it may be, in the direction that the metric says is worse
 */
@Serdeable
@Schema(name = "FlagGuardrail", description = "A metric that must not get worse by more than a share of the control's")
public record Guardrail(
        @NotNull @Valid ExperimentMetric metric,
        @DecimalMin("0") @DecimalMax("1000") double mostLossPercent) {}
