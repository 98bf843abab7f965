package dev.medley.audio.web;

import dev.medley.audio.RecordingDeletionService;
import dev.medley.audio.UploadService;
import dev.medley.http.Idempotent;
import dev.medley.security.Access;
import dev.medley.security.Caller;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
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
    @ApiResponse(
            responseCode = "201",
            description = "The recording to come, and where to put the file",
            content = @Content(schema = @Schema(implementation = UploadView.class)))
    @ApiResponse(responseCode = "413", description = "The file is too large")
    @ApiResponse(responseCode = "422", description = "A format that is not read, or an invalid field")
    @ApiResponse(responseCode = "429", description = "Too many uploads are under way")
    HttpResponse<UploadView> create(Caller caller, @Valid @Body NewUpload upload) {
        UploadView view = UploadView.of(uploadService.announce(caller.accountId(), upload.declaration()));
        return HttpResponse.created(view, URI.create("/api/audio/" + view.recordingId()));
    }

    @Delete("/{recordingId}")
    @Access("recording:write:own")
    @Status(HttpStatus.NO_CONTENT)
    @Operation(operationId = "cancelUpload", summary = "Cancel an upload that has not arrived yet")
    @ApiResponse(responseCode = "204", description = "It is cancelled, and what has arrived of it removed")
    @ApiResponse(responseCode = "404", description = "There is no such upload")
    @ApiResponse(responseCode = "409", description = "The file has arrived")
    void cancel(Caller caller, UUID recordingId) {
        recordingDeletionService.cancel(recordingId, caller.accountId());
    }
}
