package dev.medley.audio.web;

import dev.medley.access.Access;
import dev.medley.access.Caller;
import dev.medley.audio.RecordingDisposal;
import dev.medley.audio.TrashService;
import dev.medley.audio.TrashedRecording;
import dev.medley.audio.library.RecordingDetails;
import dev.medley.http.PageView;
import dev.medley.http.Problems;
import dev.medley.kernel.PageRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.UUID;

@Controller("/api/audio")
@Tag(name = "Recordings")
class TrashController {

    private final TrashService service;

    TrashController(TrashService service) {
        this.service = service;
    }

    @Serdeable
    @Schema(name = "TrashStay", description = "How long a file can be taken back")
    record StayView(
            @Schema(description = "The file, which is there with all its versions")
            UUID fileId,

            Instant trashedAt,

            @Schema(description = "From when on it is deleted for good")
            Instant purgeAt) {}

    @Serdeable
    @Schema(name = "TrashedRecording")
    record TrashedView(RecordingView recording, Instant trashedAt, Instant purgeAt) {

        static TrashedView of(TrashedRecording trashed) {
            RecordingDetails details = new RecordingDetails(
                    trashed.recording().lineage().fileId(), trashed.title(), trashed.description(), trashed.tags(), 0);
            return new TrashedView(
                    RecordingView.of(trashed.recording(), details), trashed.trashedAt(), trashed.purgeAt());
        }
    }

    @Serdeable
    @Schema(name = "EmptiedTrash")
    record EmptiedView(
            @Schema(description = "How many recordings, versions counted, are deleted within minutes", example = "12")
            int recordings) {}

    @Post("/{id}/trash")
    @Access("recording:write:own")
    @Operation(
            operationId = "trashRecording",
            summary = "Throw away the file that a recording is a version of, with all its versions",
            description = "It is unknown everywhere from then on and can be taken back until purgeAt. Safe to repeat.")
    @ApiResponse(responseCode = "200", description = "It is in the trash")
    @Problems({"recording-held", "recording-unfinished", "recording-unknown"})
    StayView trash(Caller caller, UUID id) {
        TrashService.Stay stay = service.trash(id, caller.accountId(), RecordingDisposal.byOwner(false));
        return new StayView(stay.fileId(), stay.trashedAt(), stay.purgeAt());
    }

    @Get("/trash")
    @Access("recording:read:own")
    @Operation(operationId = "listTrash", summary = "What the caller can take back, newest recording first")
    @ApiResponse(responseCode = "200", description = "A page of recordings")
    PageView<TrashedView> list(Caller caller, PageRequest page) {
        return PageView.of(service.list(caller.accountId(), page), TrashedView::of);
    }

    @Delete("/{id}/trash")
    @Access("recording:write:own")
    @Status(HttpStatus.NO_CONTENT)
    @Operation(operationId = "restoreTrashedRecording", summary = "Take a file out of the trash, with all its versions")
    @ApiResponse(responseCode = "204", description = "It is where it was")
    @Problems("recording-unknown")
    void restore(Caller caller, UUID id) {
        service.restore(id, caller.accountId());
    }

    @Delete("/trash{?keepTranscripts}")
    @Access("recording:write:own")
    @Operation(
            operationId = "emptyTrash",
            summary = "Delete for good all that the caller has thrown away",
            description = "Nothing of it can be taken back from then on. What is held stays in the trash.")
    @ApiResponse(responseCode = "202", description = "It is deleted within minutes")
    HttpResponse<EmptiedView> empty(Caller caller, @QueryValue(defaultValue = "false") boolean keepTranscripts) {
        return HttpResponse.<EmptiedView>accepted()
                .body(new EmptiedView(service.empty(caller.accountId(), keepTranscripts)));
    }
}
