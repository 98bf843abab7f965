package dev.medley.orders.fraud.web;

import dev.medley.http.MultiLine;
import dev.medley.orders.fraud.FraudVerdict;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

@Serdeable
@Schema(name = "NewFraudVerdict")
record NewVerdict(
        @NotNull FraudVerdict verdict,

        @NotBlank @Size(max = 1000) @MultiLine @Schema(description = "Why")
        String note) {}
