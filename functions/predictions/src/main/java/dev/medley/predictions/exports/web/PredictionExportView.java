package dev.medley.predictions.exports.web;

import dev.medley.jobs.JobError;
import dev.medley.predictions.exports.PredictionExport;
import dev.medley.predictions.exports.PredictionExport.StoredFile;
import dev.medley.predictions.exports.PredictionExportFormat;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Serdeable
@Schema(name = "PredictionExport", description = "A file of predictions")
record PredictionExportView(
        UUID id,
        PredictionExportFormat format,
        UUID jobId,

        @Schema(
                type = "string",
                allowableValues = {"queued", "running", "succeeded", "failed", "cancelled"})
        String status,

        int percent,

        @Nullable @Schema(description = "Why it failed; null unless it did")
        JobError error,

        @Nullable @Schema(description = "Null until it is there")
        String fileName,

        @Nullable
        @Schema(description = "Null until it is there; an archive with a file for each prediction, or one file")
        String contentType,

        @Nullable @Schema(description = "How many predictions are in it; null until it is there")
        Integer predictions,

        @Nullable @Schema(description = "Null until it is there")
        Long sizeBytes,

        @Nullable @Schema(description = "Until when it can be downloaded; null until it is there")
        Instant expiresAt,

        Instant createdAt) {

    static PredictionExportView of(PredictionExport predictionExport) {
        StoredFile file = predictionExport.file();
        return new PredictionExportView(
                predictionExport.id(),
                predictionExport.selection().format(),
                predictionExport.jobId(),
                predictionExport.status().label(),
                predictionExport.percent(),
                predictionExport.error(),
                file == null ? null : file.name(),
                file == null ? null : file.contentType(),
                file == null ? null : file.predictions(),
                file == null ? null : file.sizeBytes(),
                file == null ? null : file.expiresAt(),
                predictionExport.createdAt());
    }
}
