package dev.medley.audio.web;

import dev.medley.access.Access;
import dev.medley.access.Caller;
import dev.medley.audio.RecordingDeletionService;
import dev.medley.audio.RecordingDisposal;
import dev.medley.audio.RecordingDownloadService;
import dev.medley.audio.RecordingQueryService;
import dev.medley.http.Problems;
import dev.medley.objects.PresignedTransfer;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Pattern;
import java.util.UUID;

@Controller("/api/audio")
@Tag(name = "Recordings", description = "The caller's recordings: state, sound and quality")
class RecordingsController {

    private final RecordingQueryService recordingQueryService;
    private final RecordingDownloadService recordingDownloadService;
    private final RecordingDeletionService recordingDeletionService;
    private final RecordingViews views;

    RecordingsController(
            RecordingQueryService recordingQueryService,
            RecordingDownloadService recordingDownloadService,
            RecordingDeletionService recordingDeletionService,
            RecordingViews views) {
        this.recordingQueryService = recordingQueryService;
        this.recordingDownloadService = recordingDownloadService;
        this.recordingDeletionService = recordingDeletionService;
        this.views = views;
    }

    @Get("/{id}")
    @Access("recording:read:own")
    @Operation(operationId = "readRecording", summary = "One recording")
    @ApiResponse(responseCode = "200", description = "The recording")
    @Problems("recording-unknown")
    HttpResponse<RecordingView> recording(Caller caller, UUID id) {
        return views.read(id, caller.accountId());
    }

    @Get("/{id}/waveform")
    @Access("recording:read:own")
    @Operation(operationId = "readWaveform", summary = "The outline of a recording, for drawing")
    @ApiResponse(responseCode = "200", description = "The outline, in at most 1,000 parts")
    @Problems({"recording-not-ready", "recording-unknown"})
    WaveformView waveform(Caller caller, UUID id) {
        return WaveformView.of(recordingQueryService.waveform(id, caller.accountId()));
    }

    @Get("/{id}/download{?rendition}")
    @Access("recording:read:own")
    @Operation(operationId = "downloadRecording", summary = "Get the request that downloads a recording")
    @ApiResponse(
            responseCode = "200",
            description = "Where to get the file as uploaded, as models hear it, packed, or as a preview in Opus")
    @Problems({"optimized-none", "original-removed", "preview-none", "recording-not-ready", "recording-unknown"})
    HttpResponse<PresignedTransfer> download(
            Caller caller,
            UUID id,
            @QueryValue(defaultValue = "original") @Pattern(regexp = "original|model|optimized|preview")
                    String rendition) {
        PresignedTransfer transfer = switch (rendition) {
            case "preview" -> recordingDownloadService.preview(id, caller.accountId());
            case "model" -> recordingDownloadService.rendition(id, caller.accountId());
            case "optimized" -> recordingDownloadService.optimized(id, caller.accountId());
            default -> recordingDownloadService.original(id, caller.accountId());
        };
        return HttpResponse.ok(transfer).header(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    @Delete("/{id}{?keepTranscripts}")
    @Access("recording:write:own")
    @Status(HttpStatus.NO_CONTENT)
    @Operation(
            operationId = "deleteRecording",
            summary = "Delete a recording, its files and what was made of it for good",
            description = "With keepTranscripts=true, transcripts of what was said, and documents made of it, stay.")
    @ApiResponse(responseCode = "204", description = "It is gone")
    @Problems({"recording-held", "recording-unknown"})
    void delete(Caller caller, UUID id, @QueryValue(defaultValue = "false") boolean keepTranscripts) {
        recordingDeletionService.delete(id, caller.accountId(), RecordingDisposal.byOwner(keepTranscripts));
    }
}
