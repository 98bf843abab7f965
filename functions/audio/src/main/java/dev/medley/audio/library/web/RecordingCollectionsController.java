package dev.medley.audio.library.web;

import dev.medley.access.Access;
import dev.medley.access.Caller;
import dev.medley.audio.library.RecordingCollection;
import dev.medley.audio.library.RecordingCollectionService;
import dev.medley.http.Idempotent;
import dev.medley.http.IfMatch;
import dev.medley.http.MultiLine;
import dev.medley.http.PageView;
import dev.medley.http.Patch;
import dev.medley.http.Problems;
import dev.medley.http.SingleLine;
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
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Controller("/api/audio/collections")
@Tag(name = "Recording collections", description = "Files that belong together, whatever their newest version is")
class RecordingCollectionsController {

    private final RecordingCollectionService service;

    RecordingCollectionsController(RecordingCollectionService service) {
        this.service = service;
    }

    @Serdeable
    @Schema(name = "NewRecordingCollection")
    record NewRecordingCollection(
            @NotBlank @Size(max = 100) @SingleLine @Schema(example = "Interviews")
            String name,

            @Nullable @Size(max = 2000) @MultiLine String description) {}

    @Post
    @Access("recording:write:own")
    @Idempotent
    @Status(HttpStatus.CREATED)
    @Operation(operationId = "createRecordingCollection", summary = "Make a collection")
    @ApiResponse(responseCode = "201", description = "The collection")
    @Problems("collections-full")
    HttpResponse<RecordingCollectionView> create(Caller caller, @Valid @Body NewRecordingCollection request) {
        RecordingCollection collection = service.create(
                caller.accountId(),
                request.name().strip(),
                Objects.requireNonNullElse(request.description(), "").strip());
        return HttpResponse.created(
                RecordingCollectionView.of(collection), URI.create("/api/audio/collections/" + collection.id()));
    }

    @Get
    @Access("recording:read:own")
    @Operation(operationId = "listRecordingCollections", summary = "The caller's collections, newest first")
    @ApiResponse(responseCode = "200", description = "A page of collections")
    PageView<RecordingCollectionView> list(Caller caller, PageRequest page) {
        return PageView.of(service.list(caller.accountId(), page), RecordingCollectionView::of);
    }

    @Get("/{id}")
    @Access("recording:read:own")
    @Operation(
            operationId = "readRecordingCollection",
            summary = "One collection; GET /api/audio?collectionId= lists what is in it")
    @ApiResponse(responseCode = "200", description = "The collection")
    @Problems("collection-unknown")
    HttpResponse<RecordingCollectionView> read(Caller caller, UUID id) {
        return answer(service.find(caller.accountId(), id));
    }

    @io.micronaut.http.annotation.Patch(
            value = "/{id}",
            consumes = {MediaType.APPLICATION_JSON, Patch.MEDIA_TYPE})
    @Access("recording:write:own")
    @Operation(operationId = "changeRecordingCollection", summary = "Say what a collection is called")
    @ApiResponse(responseCode = "200", description = "The collection")
    @Problems("collection-unknown")
    HttpResponse<RecordingCollectionView> change(
            Caller caller, UUID id, @Valid @Body RecordingCollectionPatch patch, IfMatch ifMatch) {
        String description =
                Objects.requireNonNullElse(patch.description().or(""), "").strip();
        return answer(service.change(
                caller.accountId(),
                id,
                patch.name().isAbsent() ? null : patch.name().get().strip(),
                patch.description().isAbsent() ? null : description,
                ifMatch));
    }

    @Delete("/{id}")
    @Access("recording:write:own")
    @Status(HttpStatus.NO_CONTENT)
    @Operation(operationId = "deleteRecordingCollection", summary = "Delete a collection; what is in it stays")
    @ApiResponse(responseCode = "204", description = "It is gone")
    @Problems("collection-unknown")
    void delete(Caller caller, UUID id, IfMatch ifMatch) {
        service.remove(caller.accountId(), id, ifMatch);
    }

    private static HttpResponse<RecordingCollectionView> answer(RecordingCollection collection) {
        return VersionedResponse.of(RecordingCollectionView.of(collection), collection.version());
    }
}
