package dev.medley.transcripts.web;

import dev.medley.access.Access;
import dev.medley.access.Caller;
import dev.medley.http.AcceptedResponse;
import dev.medley.http.Idempotent;
import dev.medley.http.PageView;
import dev.medley.http.Problems;
import dev.medley.jobs.AcceptedJob;
import dev.medley.jobs.JobError;
import dev.medley.kernel.PageRequest;
import dev.medley.objects.PresignedTransfer;
import dev.medley.transcripts.TranscriptExport;
import dev.medley.transcripts.TranscriptExport.StoredFile;
import dev.medley.transcripts.TranscriptExportRepository;
import dev.medley.transcripts.TranscriptExportService;
import dev.medley.transcripts.TranscriptFormat;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Controller("/api/transcript-exports")
@Tag(name = "Transcript exports", description = "Files of many transcripts")
class TranscriptExportsController {

    private final TranscriptExportService service;
    private final TranscriptExportRepository exports;

    TranscriptExportsController(TranscriptExportService service, TranscriptExportRepository exports) {
        this.service = service;
        this.exports = exports;
    }

    @Serdeable
    @Schema(description = "Which transcripts go into the file; all of one's own where nothing is said")
    record NewTranscriptExport(
            @NotNull
            @Pattern(
                    regexp = "^(json|csv|markdown|html|pdf|docx|opml|mermaid)$",
                    message = "One of json, csv, markdown, html, pdf, docx, opml, mermaid")
            @Schema(
                    example = "pdf",
                    description = "csv is one table with a row for each, all others are a file for each in a zip")
            String format,

            @Nullable @Size(min = 1, max = 500) List<@NotNull UUID> ids,

            @Nullable @Schema(description = "Asked for not before")
            Instant from,

            @Nullable @Schema(description = "Asked for before")
            Instant until) {}

    @Serdeable
    @Schema(name = "TranscriptExport", description = "A file of transcripts")
    record TranscriptExportView(
            UUID id,
            UUID jobId,
            String format,

            @Schema(
                    type = "string",
                    allowableValues = {"queued", "running", "succeeded", "failed", "cancelled"})
            String status,

            @Nullable JobError error,

            @Nullable @Schema(description = "Null until it is there")
            String fileName,

            @Nullable @Schema(description = "How many transcripts are in it; null until it is there")
            Integer items,

            @Nullable Long sizeBytes,

            @Nullable @Schema(description = "Until when it can be downloaded")
            Instant expiresAt,

            Instant createdAt) {

        static TranscriptExportView of(TranscriptExport export) {
            StoredFile file = export.file();
            return new TranscriptExportView(
                    export.id(),
                    export.jobId(),
                    export.selection().format().name().toLowerCase(Locale.ROOT),
                    export.status().label(),
                    export.error(),
                    file == null ? null : file.name(),
                    file == null ? null : file.items(),
                    file == null ? null : file.sizeBytes(),
                    file == null ? null : file.expiresAt(),
                    export.createdAt());
        }
    }

    @Post
    @Access("transcript:read:own")
    @Idempotent
    @Operation(operationId = "createTranscriptExport", summary = "Have many transcripts written into a file")
    @ApiResponse(responseCode = "202", description = "The export to come")
    @Problems({"export-transcripts-unknown", "quota-exceeded"})
    HttpResponse<AcceptedJob> create(@Valid @Body NewTranscriptExport request, Caller caller) {
        TranscriptExport accepted = service.request(
                caller.accountId(),
                new TranscriptExport.Selection(
                        TranscriptFormat.named(request.format()),
                        request.ids() == null ? List.of() : request.ids(),
                        request.from(),
                        request.until()));
        return AcceptedResponse.of(
                "/api/transcript-exports/" + accepted.id(), AcceptedJob.of(accepted.id(), accepted.jobId()));
    }

    @Get
    @Access("transcript:read:own")
    @Operation(operationId = "listTranscriptExports", summary = "One's exports of the last 30 days, newest first")
    @ApiResponse(responseCode = "200", description = "A page of exports")
    PageView<TranscriptExportView> list(PageRequest page, Caller caller) {
        return PageView.of(exports.list(caller.accountId(), page), TranscriptExportView::of);
    }

    @Get("/{id}")
    @Access("transcript:read:own")
    @Operation(operationId = "readTranscriptExport", summary = "How far an export is, and how long its file is kept")
    @ApiResponse(responseCode = "200", description = "The export")
    @Problems("export-unknown")
    TranscriptExportView read(UUID id, Caller caller) {
        return TranscriptExportView.of(service.get(id, caller.accountId()));
    }

    @Get("/{id}/download")
    @Access("transcript:read:own")
    @Operation(
            operationId = "downloadTranscriptExport",
            summary = "Get the request that downloads the file; good for 15 minutes")
    @ApiResponse(responseCode = "200", description = "Where to get the file")
    @Problems({"export-expired", "export-not-ready", "export-unknown"})
    HttpResponse<PresignedTransfer> download(UUID id, Caller caller) {
        return HttpResponse.ok(service.download(id, caller.accountId())).header(HttpHeaders.CACHE_CONTROL, "no-store");
    }
}
