package dev.medley.predictions.web;

import dev.medley.http.SingleLine;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Serdeable
@Schema(description = "The recordings to listen to")
record NewPredictions(
        @NotNull @Size(min = 1, max = 100) List<@NotNull UUID> recordingIds,
        @Nullable @Valid WantedOptions options,

        @Nullable @Size(min = 1, max = 200) @SingleLine @Schema(description = "What the batch is called in lists")
        String title) {}
