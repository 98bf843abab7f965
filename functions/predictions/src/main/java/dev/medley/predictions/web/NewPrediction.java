package dev.medley.predictions.web;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Serdeable
@Schema(description = "The recording to listen to")
record NewPrediction(
        @NotNull @Schema(example = "01990f3a-7c5e-7b1a-9d2e-3f4a5b6c7d8e")
        UUID recordingId,

        @Nullable @Valid WantedOptions options) {}
