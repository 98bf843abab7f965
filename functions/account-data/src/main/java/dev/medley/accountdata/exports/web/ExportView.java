package dev.medley.accountdata.exports.web;

import dev.medley.accountdata.exports.AccountExport;
import dev.medley.jobs.JobError;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;

@Serdeable
@Schema(description = "An export of everything in an account")
record ExportView(
        UUID id,
        UUID jobId,

        @Schema(
                type = "string",
                allowableValues = {"queued", "running", "succeeded", "failed", "cancelled"})
        String status,

        int percent,

        @Nullable @Schema(description = "Why it failed; null unless it did")
        JobError error,

        Instant createdAt,

        @Nullable @Schema(description = "The size of the zip; null until it is there")
        Long sizeBytes,

        @Nullable @Schema(description = "Until when the zip can be downloaded; null until it is there")
        Instant expiresAt) {

    static ExportView of(AccountExport accountExport) {
        return new ExportView(
                accountExport.id(),
                accountExport.jobId(),
                accountExport.status().label(),
                accountExport.percent(),
                accountExport.error(),
                accountExport.createdAt(),
                accountExport.stored() == null ? null : accountExport.stored().sizeBytes(),
                accountExport.stored() == null ? null : accountExport.stored().expiresAt());
    }
}
