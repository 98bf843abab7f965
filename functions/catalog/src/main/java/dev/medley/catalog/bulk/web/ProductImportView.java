package dev.medley.catalog.bulk.web;

import dev.medley.catalog.bulk.ProductFileFormat;
import dev.medley.catalog.bulk.ProductImport;
import dev.medley.catalog.bulk.ProductImport.JobState;
import dev.medley.jobs.JobError;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Serdeable
@Schema(name = "ProductImport", description = "A file of products that is taken into the catalogue")
record ProductImportView(
        UUID id,
        ProductFileFormat format,
        boolean dryRun,

        @Schema(
                type = "string",
                allowableValues = {"uploading", "queued", "running", "succeeded", "failed", "cancelled"})
        String status,

        @Nullable @Schema(description = "Null until it is started")
        UUID jobId,

        int percent,

        @Nullable @Schema(description = "Why the file could not be read; null unless that is so")
        JobError error,

        @Nullable @Schema(description = "How many rows the file has; null until it was read")
        Integer rows,

        @Schema(description = "Rows whose product is new") int created,

        @Schema(description = "Rows whose product was changed")
        int updated,

        @Schema(description = "Rows that say what the product is already")
        int unchanged,

        @Schema(description = "Rows that changed nothing") int failed,
        UUID createdBy,
        Instant createdAt) {

    static ProductImportView of(ProductImport productImport) {
        JobState job = productImport.job();
        ProductImport.Counts counts = productImport.counts();
        return new ProductImportView(
                productImport.id(),
                productImport.order().format(),
                productImport.order().isDryRun(),
                job == null ? "uploading" : job.status().label(),
                job == null ? null : job.jobId(),
                job == null ? 0 : job.percent(),
                job == null ? null : job.error(),
                productImport.rows(),
                counts.created(),
                counts.updated(),
                counts.unchanged(),
                counts.failed(),
                productImport.actorId(),
                productImport.createdAt());
    }
}
