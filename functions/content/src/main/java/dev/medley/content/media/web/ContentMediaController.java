package dev.medley.content.media.web;

import dev.medley.access.Access;
import dev.medley.access.Caller;
import dev.medley.content.media.ContentMedia;
import dev.medley.content.media.ContentMediaService;
import dev.medley.content.media.ContentMediaService.Announced;
import dev.medley.content.media.ContentPlayback;
import dev.medley.http.Idempotent;
import dev.medley.http.Problems;
import dev.medley.objects.PresignedTransfer;
import dev.medley.pictures.PictureSettings;
import dev.medley.pictures.PictureUpload;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
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
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Controller("/api/content/{id}")
@Tag(name = "Content media", description = "The pictures and recordings of items")
class ContentMediaController {

    private final ContentMediaService service;
    private final ContentPlayback playback;
    private final PictureSettings settings;

    ContentMediaController(ContentMediaService service, ContentPlayback playback, PictureSettings settings) {
        this.service = service;
        this.playback = playback;
        this.settings = settings;
    }

    @Post("/pictures")
    @Access("content:write:own")
    @Idempotent
    @Status(HttpStatus.CREATED)
    @Operation(
            operationId = "uploadContentPicture",
            summary = "Announce a picture of an item, and get the one request that uploads it",
            description =
                    "JPEG, PNG, GIF or WebP. What arrives is checked and made anew in sizes. A version shows what "
                            + "its mediaIds name.")
    @ApiResponse(responseCode = "201", description = "The picture's id and the request")
    @Problems({"content-not-yours", "content-unknown", "media-full", "media-too-large", "media-type-unknown"})
    HttpResponse<ContentPictureUploadView> upload(UUID id, @Valid @Body NewContentPicture request, Caller caller) {
        Announced announced = service.announce(
                caller,
                id,
                new PictureUpload(request.contentType(), request.sizeBytes()),
                Objects.requireNonNullElse(request.alt(), "").strip());
        return HttpResponse.created(
                new ContentPictureUploadView(announced.media().id(), announced.request()), path(announced.media()));
    }

    @Post("/recordings")
    @Access("content:write:own")
    @Idempotent
    @Status(HttpStatus.CREATED)
    @Operation(operationId = "addContentRecording", summary = "Have an item show a recording of one's own")
    @ApiResponse(responseCode = "201", description = "The recording among the media of the item")
    @Problems({"content-not-yours", "content-unknown", "media-full", "recording-unknown"})
    HttpResponse<ContentMediaView> add(UUID id, @Valid @Body NewContentRecording request, Caller caller) {
        ContentMedia media = service.add(
                caller,
                id,
                request.recordingId(),
                Objects.requireNonNullElse(request.alt(), "").strip());
        return HttpResponse.created(ContentMediaView.of(media, settings), path(media));
    }

    private static URI path(ContentMedia media) {
        return URI.create("/api/content/" + media.itemId() + "/media/" + media.id());
    }

    @Get("/media")
    @Access("content:read:own")
    @Operation(operationId = "listContentMedia", summary = "The pictures and recordings of an item, oldest first")
    @ApiResponse(responseCode = "200", description = "All of them")
    @Problems("content-unknown")
    ContentMediaListView list(UUID id, Caller caller) {
        return new ContentMediaListView(service.list(caller, id).stream()
                .map(media -> ContentMediaView.of(media, settings))
                .toList());
    }

    @Get("/media/{mediaId}")
    @Access("content:read:own")
    @Operation(operationId = "readContentMedia", summary = "One picture or recording, and where it stands")
    @ApiResponse(responseCode = "200", description = "The picture or recording")
    @Problems({"content-unknown", "media-unknown"})
    ContentMediaView read(UUID id, UUID mediaId, Caller caller) {
        return ContentMediaView.of(service.find(caller, id, mediaId), settings);
    }

    @Get("/media/{mediaId}/playback")
    @Access(value = Access.ANYBODY, as = "content:read:own")
    @Operation(
            operationId = "playContentRecording",
            summary = "Get the request that plays a recording which an item shows; good for 15 minutes",
            description = "For everybody where the published version shows it.")
    @ApiResponse(responseCode = "200", description = "Where to get the sound")
    @Problems({"content-unknown", "media-unknown"})
    HttpResponse<PresignedTransfer> play(UUID id, UUID mediaId, @Nullable Caller caller) {
        return HttpResponse.ok(playback.request(caller, id, mediaId)).header(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    @Delete("/media/{mediaId}")
    @Access("content:write:own")
    @Status(HttpStatus.NO_CONTENT)
    @Operation(
            operationId = "deleteContentMedia",
            summary = "Delete a picture or recording that the item does not show",
            description = "Of earlier versions it is missing then.")
    @ApiResponse(responseCode = "204", description = "It is gone")
    @Problems({"content-not-yours", "content-unknown", "media-unknown", "media-used"})
    void delete(UUID id, UUID mediaId, Caller caller) {
        service.remove(caller, id, mediaId);
    }

    @Serdeable
    @Schema(name = "ContentMediaList")
    record ContentMediaListView(List<ContentMediaView> items) {}
}
