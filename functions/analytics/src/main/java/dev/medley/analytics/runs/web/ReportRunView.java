package dev.medley.analytics.runs.web;

import dev.medley.analytics.runs.ReportFormat;
import dev.medley.analytics.runs.ReportRun;
import dev.medley.jobs.JobError;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

@Serdeable
@Schema(name = "ReportRun", description = "A report that is made into a file")
record ReportRunView(
        UUID id,

        @Nullable @Schema(description = "Null when the report is gone")
        UUID reportId,

        @Schema(description = "What the report was called") String name,
        ReportFormat format,
        UUID jobId,

        @Schema(
                type = "string",
                allowableValues = {"queued", "running", "succeeded", "failed", "cancelled"})
        String status,

        int percent,

        @Nullable @Schema(description = "Why it failed; null unless it did")
        JobError error,

        @Nullable @Schema(description = "Null until the file is there")
        RunFileView file,

        Instant createdAt) {

    @Serdeable
    @Schema(name = "ReportRunFile")
    record RunFileView(
            @Schema(description = "0 where nothing happened")
            int rows,

            long sizeBytes,
            LocalDate from,
            @Schema(description = "The day after the last") LocalDate to,

            @Schema(description = "Whether all of these days were summed up")
            boolean complete,

            @Schema(description = "Until when it can be downloaded")
            Instant expiresAt) {}

    static ReportRunView of(ReportRun run) {
        ReportRun.RunFile file = run.file();
        return new ReportRunView(
                run.id(),
                run.reportId(),
                run.name(),
                run.format(),
                run.job().jobId(),
                run.job().status().label(),
                run.job().percent(),
                run.job().error(),
                file == null
                        ? null
                        : new RunFileView(
                                file.rows(),
                                file.sizeBytes(),
                                file.from(),
                                file.to(),
                                file.complete(),
                                file.expiresAt()),
                run.createdAt());
    }
}
