package dev.medley.catalog.media.web;

import dev.medley.access.Access;
import dev.medley.access.Caller;
import dev.medley.access.Permission;
import dev.medley.audit.AuditContext;
import dev.medley.catalog.media.MediaKind;
import dev.medley.catalog.media.MediaService;
import dev.medley.catalog.media.MediaService.Announced;
import dev.medley.catalog.media.MediaSettings;
import dev.medley.http.Idempotent;
import dev.medley.http.Patch;
import dev.medley.http.Problems;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.Status;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Controller("/api/products/{productId}")
@Tag(name = "Media", description = "The pictures and videos of products")
class MediaController {

    private static final Permission SEES_ALL = Permission.of("product:read:all");

    private final MediaService service;
    private final MediaSettings settings;

    MediaController(MediaService service, MediaSettings settings) {
        this.service = service;
        this.settings = settings;
    }

    @Post("/upload-image")
    @Access("product:write:all")
    @Idempotent
    @Status(HttpStatus.CREATED)
    @Operation(
            operationId = "uploadProductImage",
            summary = "Announce a picture of a product, and get the one request that uploads it",
            description =
                    "JPEG, PNG, GIF or WebP. What arrives is checked and made anew in sizes; then it stands in the "
                            + "gallery as ready, or as rejected with the reason.")
    @ApiResponse(responseCode = "201", description = "The picture's id and the request")
    @Problems({"media-full", "media-too-large", "media-type-unknown", "product-unknown"})
    HttpResponse<MediaUploadView> uploadImage(UUID productId, @Valid @Body NewMedia request, AuditContext context) {
        return announce(productId, request, MediaKind.IMAGE, context);
    }

    @Post("/upload-video")
    @Access("product:write:all")
    @Idempotent
    @Status(HttpStatus.CREATED)
    @Operation(
            operationId = "uploadProductVideo",
            summary = "Announce a video of a product, and get the one request that uploads it",
            description = "MP4. Its poster is a picture of the product, named in its posterId.")
    @ApiResponse(responseCode = "201", description = "The video's id and the request")
    @Problems({"media-full", "media-too-large", "media-type-unknown", "product-unknown"})
    HttpResponse<MediaUploadView> uploadVideo(UUID productId, @Valid @Body NewMedia request, AuditContext context) {
        return announce(productId, request, MediaKind.VIDEO, context);
    }

    private HttpResponse<MediaUploadView> announce(
            UUID productId, NewMedia request, MediaKind kind, AuditContext context) {
        Announced announced = service.announce(context, productId, request.of(kind));
        return HttpResponse.created(new MediaUploadView(announced.media().id(), announced.request()));
    }

    @Get("/media")
    @Access(value = Access.ANYBODY, as = "product:read:all")
    @Operation(
            operationId = "listProductMedia",
            summary = "The pictures and videos of a product, in order",
            description = "Those that are not ready are there for administrators only.")
    @ApiResponse(responseCode = "200", description = "All of them")
    @Problems("product-unknown")
    GalleryView list(UUID productId, @Nullable Caller caller) {
        boolean seesAll = caller != null && caller.may(SEES_ALL);
        return GalleryView.of(service.list(productId, seesAll), settings);
    }

    @Get("/media/{id}")
    @Access("product:read:all")
    @Operation(operationId = "readProductMedia", summary = "One picture or video, and where it stands")
    @ApiResponse(responseCode = "200", description = "The picture or video")
    @Problems("media-unknown")
    MediaView read(UUID productId, UUID id) {
        return MediaView.of(service.find(productId, id), settings);
    }

    @io.micronaut.http.annotation.Patch(
            value = "/media/{id}",
            consumes = {MediaType.APPLICATION_JSON, Patch.MEDIA_TYPE})
    @Access("product:write:all")
    @Operation(operationId = "changeProductMedia", summary = "Say what it shows, and which poster a video has")
    @ApiResponse(responseCode = "200", description = "The picture or video")
    @Problems({"media-poster-invalid", "media-unknown"})
    MediaView change(UUID productId, UUID id, @Valid @Body MediaPatch patch, AuditContext context) {
        return MediaView.of(service.describe(context, productId, id, patch::applyTo), settings);
    }

    @Put("/media-order")
    @Access("product:write:all")
    @Operation(
            operationId = "orderProductMedia",
            summary = "Put the pictures and videos of a product into another order")
    @ApiResponse(responseCode = "200", description = "All of them, in that order")
    @Problems({"media-order-invalid", "product-unknown"})
    GalleryView order(UUID productId, @Valid @Body MediaOrder order, AuditContext context) {
        return GalleryView.of(service.order(context, productId, order.ids()), settings);
    }

    @Delete("/media/{id}")
    @Access("product:write:all")
    @Status(HttpStatus.NO_CONTENT)
    @Operation(operationId = "deleteProductMedia", summary = "Delete a picture or video with all its files")
    @ApiResponse(responseCode = "204", description = "It is gone")
    @Problems("media-unknown")
    void delete(UUID productId, UUID id, AuditContext context) {
        service.remove(context, productId, id);
    }
}
