package dev.medley.audio.library.web;

import dev.medley.access.Access;
import dev.medley.access.Caller;
import dev.medley.audio.library.RecordingCollection;
import dev.medley.audio.library.RecordingCollectionService;
import dev.medley.http.Problems;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.Status;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;

@Controller("/api/audio/collections/{id}/recordings")
@Tag(name = "Recording collections")
class CollectedRecordingsController {

    private final RecordingCollectionService service;

    CollectedRecordingsController(RecordingCollectionService service) {
        this.service = service;
    }

    @Serdeable
    @Schema(name = "RecordingsForCollection")
    record NewRecordings(@NotNull @Size(min = 1, max = 100) List<@NotNull UUID> recordingIds) {}

    @Post
    @Access("recording:write:own")
    @Operation(
            operationId = "putRecordingsIntoCollection",
            summary = "Put the files of up to 100 recordings into a collection, all or none; safe to repeat")
    @ApiResponse(responseCode = "200", description = "The collection")
    @Problems({"collection-full", "collection-unknown", "recording-unknown"})
    RecordingCollectionView putAll(Caller caller, UUID id, @Valid @Body NewRecordings request) {
        return RecordingCollectionView.of(service.put(caller.accountId(), id, request.recordingIds()));
    }

    @Put("/{recordingId}")
    @Access("recording:write:own")
    @Status(HttpStatus.NO_CONTENT)
    @Operation(
            operationId = "putRecordingIntoCollection",
            summary = "Put a recording's file into a collection, with all of its versions")
    @ApiResponse(responseCode = "204", description = "It is in")
    @Problems({"collection-full", "collection-unknown", "recording-unknown"})
    void put(Caller caller, UUID id, UUID recordingId) {
        RecordingCollection _ = service.put(caller.accountId(), id, List.of(recordingId));
    }

    @Delete("/{recordingId}")
    @Access("recording:write:own")
    @Status(HttpStatus.NO_CONTENT)
    @Operation(operationId = "takeRecordingOutOfCollection", summary = "Take a recording's file out of a collection")
    @ApiResponse(responseCode = "204", description = "It is out")
    @Problems({"collection-unknown", "recording-unknown"})
    void take(Caller caller, UUID id, UUID recordingId) {
        service.take(caller.accountId(), id, recordingId);
    }
}
