package dev.medley.audio.web;

import dev.medley.access.Access;
import dev.medley.access.Caller;
import dev.medley.audio.RecordingDeletionService;
import dev.medley.audio.UploadService;
import dev.medley.http.Idempotent;
import dev.medley.http.Problems;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.UUID;

@Controller("/api/audio/uploads")
@Tag(name = "Uploads", description = "Sending sound straight to the object store")
class UploadsController {

    private final UploadService uploadService;
    private final RecordingDeletionService recordingDeletionService;

    UploadsController(UploadService uploadService, RecordingDeletionService recordingDeletionService) {
        this.uploadService = uploadService;
        this.recordingDeletionService = recordingDeletionService;
    }

    @Post
    @Access("recording:write:own")
    @Idempotent
    @Operation(operationId = "createUpload", summary = "Announce a file, and get the one request that uploads it")
    @ApiResponse(responseCode = "201", description = "The recording to come, and where to put the file")
    @Problems({
        "content-type-unsupported",
        "quota-exceeded",
        "recording-not-ready",
        "recording-unknown",
        "sha256-invalid",
        "storage-full",
        "upload-too-large",
        "uploads-open"
    })
    HttpResponse<UploadView> create(Caller caller, @Valid @Body NewUpload upload) {
        UploadView view =
                UploadView.of(uploadService.announce(caller.accountId(), upload.declaration(), upload.versionOf()));
        return HttpResponse.created(view, URI.create("/api/audio/" + view.recordingId()));
    }

    @Post("/{recordingId}/cancellation")
    @Access("recording:write:own")
    @Status(HttpStatus.NO_CONTENT)
    @Operation(operationId = "cancelUpload", summary = "Cancel an upload that has not arrived yet")
    @ApiResponse(responseCode = "204", description = "It is cancelled, and what has arrived of it removed")
    @Problems({"recording-unknown", "upload-over"})
    void cancel(Caller caller, UUID recordingId) {
        recordingDeletionService.cancel(recordingId, caller.accountId());
    }
}
