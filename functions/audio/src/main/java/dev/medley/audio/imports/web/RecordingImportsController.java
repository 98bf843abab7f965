package dev.medley.audio.imports.web;

import dev.medley.access.Access;
import dev.medley.access.Caller;
import dev.medley.audio.imports.RecordingImport;
import dev.medley.audio.imports.RecordingImportService;
import dev.medley.http.AcceptedResponse;
import dev.medley.http.Idempotent;
import dev.medley.http.Problems;
import dev.medley.jobs.JobStatus;
import dev.medley.kernel.Refusal;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Controller("/api/audio/imports")
@Tag(name = "Uploads")
class RecordingImportsController {

    private final RecordingImportService service;

    RecordingImportsController(RecordingImportService service) {
        this.service = service;
    }

    @Serdeable
    @Schema(name = "NewRecordingImport", description = "A file on a public server")
    record NewRecordingImport(
            @NotBlank @Size(max = 2000) @Schema(example = "https://example.org/talks/interview.mp3")
            String url,

            @Nullable @Size(max = 255) @Schema(description = "For display only; without one, that of the address")
            String fileName) {}

    @Serdeable
    @Schema(name = "AcceptedRecordingImport", description = "A recording to come, and the job that fetches its file")
    record AcceptedImportView(
            UUID id,
            UUID recordingId,

            @Schema(description = "To be followed at /api/jobs/{jobId}")
            UUID jobId,

            @Schema(example = "queued") String status) {

        static AcceptedImportView of(RecordingImport accepted) {
            return new AcceptedImportView(accepted.id(), accepted.id(), accepted.jobId(), JobStatus.QUEUED.label());
        }
    }

    @Post
    @Access("recording:write:own")
    @Idempotent
    @Operation(
            operationId = "importRecording",
            summary = "Have a file fetched from a public server, as if it had been uploaded",
            description = "When the job has succeeded, the file is there and is looked at as any upload.")
    @ApiResponse(responseCode = "202", description = "The recording to come, and the job")
    @Problems({"quota-exceeded", "uploads-open", "url-blocked"})
    HttpResponse<AcceptedImportView> create(Caller caller, @Valid @Body NewRecordingImport request) {
        @Nullable String fileName = request.fileName();
        RecordingImport accepted = service.request(
                caller.accountId(), uri(request.url()), fileName == null || fileName.isBlank() ? null : fileName);
        return AcceptedResponse.of("/api/audio/" + accepted.id(), AcceptedImportView.of(accepted));
    }

    private static URI uri(String url) {
        try {
            return new URI(url.strip());
        } catch (URISyntaxException _) {
            throw Refusal.invalid("url-blocked", "/url", "This is no address.");
        }
    }
}
