package dev.medley.audio.library.web;

import dev.medley.access.Access;
import dev.medley.access.Caller;
import dev.medley.audio.library.RecordingNote;
import dev.medley.audio.library.RecordingNoteService;
import dev.medley.http.Idempotent;
import dev.medley.http.IfMatch;
import dev.medley.http.MultiLine;
import dev.medley.http.PageView;
import dev.medley.http.Patch;
import dev.medley.http.Problems;
import dev.medley.http.SortFields;
import dev.medley.http.VersionedResponse;
import dev.medley.kernel.PageRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Controller("/api/audio/{id}/notes")
@Tag(name = "Recording notes", description = "What owners note on their files, or on moments of them")
class RecordingNotesController {

    private final RecordingNoteService service;

    RecordingNotesController(RecordingNoteService service) {
        this.service = service;
    }

    @Serdeable
    @Schema(name = "NewRecordingNote")
    record NewNote(
            @NotBlank @Size(max = 2000) @MultiLine @Schema(example = "She agrees to the price.")
            String text,

            @Nullable @Min(0) @Schema(description = "Where in the sound; none for all of it")
            Long atMs) {}

    @Post
    @Access("recording:write:own")
    @Idempotent
    @Status(HttpStatus.CREATED)
    @Operation(operationId = "addRecordingNote", summary = "Add a note to a recording's file")
    @ApiResponse(responseCode = "201", description = "The note")
    @Problems({"note-time-invalid", "notes-full", "recording-not-ready", "recording-unknown"})
    HttpResponse<RecordingNoteView> add(Caller caller, UUID id, @Valid @Body NewNote request) {
        RecordingNote note = service.add(caller.accountId(), id, request.text().strip(), request.atMs());
        return HttpResponse.created(RecordingNoteView.of(note), URI.create("/api/audio/" + id + "/notes/" + note.id()));
    }

    @Get
    @Access("recording:read:own")
    @Operation(
            operationId = "listRecordingNotes",
            summary = "The notes on a recording's file, newest first unless sorted otherwise")
    @ApiResponse(responseCode = "200", description = "A page of notes, whichever version they were written about")
    @Problems("recording-unknown")
    PageView<RecordingNoteView> list(Caller caller, UUID id, @SortFields("atMs") PageRequest page) {
        return PageView.of(service.list(caller.accountId(), id, page), RecordingNoteView::of);
    }

    @io.micronaut.http.annotation.Patch(
            value = "/{noteId}",
            consumes = {MediaType.APPLICATION_JSON, Patch.MEDIA_TYPE})
    @Access("recording:write:own")
    @Operation(operationId = "changeRecordingNote", summary = "Change a note")
    @ApiResponse(responseCode = "200", description = "The note")
    @Problems({"note-time-invalid", "note-unknown", "recording-not-ready", "recording-unknown"})
    HttpResponse<RecordingNoteView> change(
            Caller caller, UUID id, UUID noteId, @Valid @Body RecordingNotePatch patch, IfMatch ifMatch) {
        RecordingNote note = service.change(caller.accountId(), id, noteId, patch::applyTo, ifMatch);
        return VersionedResponse.of(RecordingNoteView.of(note), note.version());
    }

    @Delete("/{noteId}")
    @Access("recording:write:own")
    @Status(HttpStatus.NO_CONTENT)
    @Operation(operationId = "deleteRecordingNote", summary = "Delete a note")
    @ApiResponse(responseCode = "204", description = "It is gone")
    @Problems({"note-unknown", "recording-unknown"})
    void delete(Caller caller, UUID id, UUID noteId, IfMatch ifMatch) {
        service.remove(caller.accountId(), id, noteId, ifMatch);
    }
}
