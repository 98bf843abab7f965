package dev.medley.audio.web;

import dev.medley.access.Access;
import dev.medley.access.Caller;
import dev.medley.audio.MultipartUploadService;
import dev.medley.audio.UploadService;
import dev.medley.http.Idempotent;
import dev.medley.http.Problems;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.UUID;

@Controller("/api/audio/uploads")
@Tag(name = "Uploads", description = "Sending sound straight to the object store")
class MultipartController {

    private final UploadService uploadService;
    private final MultipartUploadService multipartUploadService;
    private final RecordingViews views;

    MultipartController(
            UploadService uploadService, MultipartUploadService multipartUploadService, RecordingViews views) {
        this.uploadService = uploadService;
        this.multipartUploadService = multipartUploadService;
        this.views = views;
    }

    @Post("/multipart")
    @Access("recording:write:own")
    @Idempotent
    @Operation(operationId = "createMultipartUpload", summary = "Announce a large file, to be uploaded in parts")
    @ApiResponse(responseCode = "201", description = "The recording to come, and how to cut the file")
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
    HttpResponse<MultipartView> create(Caller caller, @Valid @Body NewUpload upload) {
        MultipartView view = MultipartView.of(
                uploadService.announceParts(caller.accountId(), upload.declaration(), upload.versionOf()));
        return HttpResponse.created(view, URI.create("/api/audio/" + view.recordingId()));
    }

    @Post("/{recordingId}/parts")
    @Access("recording:write:own")
    @Operation(operationId = "signParts", summary = "Get the requests that upload these parts; again when they expire")
    @ApiResponse(responseCode = "200", description = "One request a part")
    @Problems({"part-unknown", "recording-unknown", "upload-not-multipart", "upload-over"})
    HttpResponse<SignedPartsView> sign(Caller caller, UUID recordingId, @Valid @Body PartNumbers parts) {
        return HttpResponse.ok(
                SignedPartsView.of(multipartUploadService.sign(caller.accountId(), recordingId, parts.partNumbers())));
    }

    @Get("/{recordingId}/parts")
    @Access("recording:read:own")
    @Operation(operationId = "listParts", summary = "The parts that have arrived, to resume an upload")
    @ApiResponse(responseCode = "200", description = "The parts by number")
    @Problems({"recording-unknown", "upload-not-multipart", "upload-over"})
    ArrivedPartsView arrived(Caller caller, UUID recordingId) {
        return ArrivedPartsView.of(multipartUploadService.arrived(caller.accountId(), recordingId));
    }

    @Post("/{recordingId}/completion")
    @Access("recording:write:own")
    @Operation(operationId = "completeUpload", summary = "Join the parts; safe to repeat")
    @ApiResponse(responseCode = "202", description = "The file is whole and waits to be processed")
    @Problems({"parts-mismatch", "recording-unknown", "upload-not-multipart", "upload-over"})
    HttpResponse<RecordingView> complete(
            Caller caller, UUID recordingId, @Valid @Body UploadCompletion uploadCompletion) {
        RecordingView view =
                views.of(multipartUploadService.complete(caller.accountId(), recordingId, uploadCompletion.etags()));
        return HttpResponse.<RecordingView>accepted(URI.create("/api/audio/" + recordingId))
                .body(view);
    }
}
