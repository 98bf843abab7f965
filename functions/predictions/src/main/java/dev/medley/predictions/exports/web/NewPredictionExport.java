package dev.medley.predictions.exports.web;

import dev.medley.predictions.exports.PredictionExportFormat;
import dev.medley.predictions.exports.PredictionSelection;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Serdeable
@Schema(description = "Which of the caller's predictions to export: all that are made and fit what is said")
record NewPredictionExport(
        @NotNull PredictionExportFormat format,
        @Nullable @Size(min = 1, max = 500) List<@NotNull UUID> ids,
        @Nullable UUID recordingId,

        @Nullable @Schema(description = "Asked for at this time or later")
        Instant from,

        @Nullable @Schema(description = "Asked for before this time")
        Instant to) {

    PredictionSelection toSelection() {
        return new PredictionSelection(format, Objects.requireNonNullElse(ids, List.of()), recordingId, from, to);
    }
}
