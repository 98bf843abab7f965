package dev.medley.catalog.bulk.web;

import dev.medley.catalog.bulk.ProductExport;
import dev.medley.catalog.bulk.ProductFileFormat;
import dev.medley.catalog.products.ProductStatus;
import dev.medley.jobs.JobError;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Serdeable
@Schema(name = "ProductExport", description = "A file of the products of the catalogue")
record ProductExportView(
        UUID id,
        ProductFileFormat format,

        @Nullable @Schema(description = "Of the products that are in it; null for all")
        ProductStatus productStatus,

        UUID jobId,

        @Schema(
                type = "string",
                allowableValues = {"queued", "running", "succeeded", "failed", "cancelled"})
        String status,

        int percent,

        @Nullable @Schema(description = "Why it failed; null unless it did")
        JobError error,

        @Nullable @Schema(description = "How many products are in it; null until it is there")
        Integer products,

        @Nullable @Schema(description = "Null until it is there")
        Long sizeBytes,

        @Nullable @Schema(description = "Until when it can be downloaded; null until it is there")
        Instant expiresAt,

        UUID createdBy,
        Instant createdAt) {

    static ProductExportView of(ProductExport productExport) {
        ProductExport.StoredProducts file = productExport.file();
        return new ProductExportView(
                productExport.id(),
                productExport.format(),
                productExport.status(),
                productExport.job().jobId(),
                productExport.job().status().label(),
                productExport.job().percent(),
                productExport.job().error(),
                file == null ? null : file.products(),
                file == null ? null : file.sizeBytes(),
                file == null ? null : file.expiresAt(),
                productExport.actorId(),
                productExport.createdAt());
    }
}
