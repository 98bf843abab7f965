package dev.medley.content.exports.web;

import dev.medley.content.exports.ContentExport;
import dev.medley.content.exports.ContentExport.StoredFile;
import dev.medley.content.exports.ContentExportFormat;
import dev.medley.content.exports.ExportedVersion;
import dev.medley.jobs.JobError;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Serdeable
@Schema(name = "ContentExport", description = "A file of items")
record ContentExportView(
        UUID id,
        ContentExportFormat format,
        ExportedVersion version,
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

        @Nullable @Schema(description = "Null until it is there; an archive of a file for each item, or one file")
        String contentType,

        @Nullable @Schema(description = "How many items are in it; null until it is there")
        Integer items,

        @Nullable @Schema(description = "Null until it is there")
        Long sizeBytes,

        @Nullable @Schema(description = "Until when it can be downloaded; null until it is there")
        Instant expiresAt,

        Instant createdAt) {

    static ContentExportView of(ContentExport contentExport) {
        StoredFile file = contentExport.file();
        return new ContentExportView(
                contentExport.id(),
                contentExport.selection().format(),
                contentExport.selection().version(),
                contentExport.jobId(),
                contentExport.status().label(),
                contentExport.percent(),
                contentExport.error(),
                file == null ? null : file.name(),
                file == null ? null : file.contentType(),
                file == null ? null : file.items(),
                file == null ? null : file.sizeBytes(),
                file == null ? null : file.expiresAt(),
                contentExport.createdAt());
    }
}
