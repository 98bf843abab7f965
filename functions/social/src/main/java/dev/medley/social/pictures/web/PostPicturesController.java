package dev.medley.social.pictures.web;

import dev.medley.access.Access;
import dev.medley.access.Caller;
import dev.medley.http.Idempotent;
import dev.medley.http.Problems;
import dev.medley.http.SingleLine;
import dev.medley.objects.PresignedTransfer;
import dev.medley.pictures.PictureRejection;
import dev.medley.pictures.PictureUpload;
import dev.medley.social.pictures.PostPicture;
import dev.medley.social.pictures.PostPictureService;
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
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Controller("/api/posts/{id}/pictures")
@Tag(name = "Posts")
class PostPicturesController {

    private final PostPictureService service;

    PostPicturesController(PostPictureService service) {
        this.service = service;
    }

    @Serdeable
    record NewPostPicture(
            @NotNull
            @Size(max = 40)
            @Schema(description = "What the file is said to be; what it is, its bytes say", example = "image/jpeg")
            String contentType,

            @Min(1) @Schema(description = "How many bytes will be sent")
            long sizeBytes,

            @Nullable @Size(max = 500) @SingleLine @Schema(description = "What it shows, for who does not see it")
            String alt) {}

    @Serdeable
    @Schema(name = "PostPictureUpload", description = "The picture to come, and the one request that brings the file")
    record PostPictureUploadView(UUID id, PresignedTransfer upload) {}

    @Serdeable
    @Schema(name = "PostPictureState", description = "A picture of one's own post, and where it stands")
    record PostPictureView(
            UUID id,
            PostPicture.Status status,
            String alt,

            @Nullable @Schema(description = "Why it is rejected; null unless it is")
            PictureRejectionView rejection) {}

    @Serdeable
    @Schema(name = "PostPictureRejection")
    record PictureRejectionView(String code, String detail) {}

    @Serdeable
    @Schema(name = "PostPictureList")
    record PostPictureListView(List<PostPictureView> items) {}

    @Post
    @Access("post:write:own")
    @Idempotent
    @Status(HttpStatus.CREATED)
    @Operation(
            operationId = "uploadPostPicture",
            summary = "Announce a picture of one's own post, and get the one request that uploads it",
            description =
                    "JPEG, PNG, GIF or WebP, ten at most. What arrives is checked and made anew in sizes, and shown by the "
                            + "post once it is ready.")
    @ApiResponse(responseCode = "201", description = "The picture's id and the request")
    @Problems({"media-too-large", "media-type-unknown", "pictures-full", "post-unknown"})
    HttpResponse<PostPictureUploadView> upload(UUID id, @Valid @Body NewPostPicture request, Caller caller) {
        PostPictureService.AnnouncedPicture announced = service.announce(
                caller.accountId(),
                id,
                new PictureUpload(request.contentType(), request.sizeBytes()),
                Objects.requireNonNullElse(request.alt(), "").strip());
        return HttpResponse.created(
                new PostPictureUploadView(announced.id(), announced.request()),
                URI.create("/api/posts/" + id + "/pictures"));
    }

    @Get
    @Access("post:read:own")
    @Operation(operationId = "listPostPictures", summary = "The pictures of one's own post, and where they stand")
    @ApiResponse(responseCode = "200", description = "All of them")
    @Problems("post-unknown")
    PostPictureListView list(UUID id, Caller caller) {
        return new PostPictureListView(service.list(caller.accountId(), id).stream()
                .map(PostPicturesController::view)
                .toList());
    }

    private static PostPictureView view(PostPicture picture) {
        PictureRejection rejection = picture.rejection();
        return new PostPictureView(
                picture.id(),
                picture.status(),
                picture.alt(),
                rejection == null ? null : new PictureRejectionView(rejection.code(), rejection.detail()));
    }

    @Delete("/{pictureId}")
    @Access("post:write:own")
    @Status(HttpStatus.NO_CONTENT)
    @Operation(operationId = "deletePostPicture", summary = "Take a picture off one's own post")
    @ApiResponse(responseCode = "204", description = "It is gone")
    @Problems({"picture-unknown", "post-unknown"})
    void delete(UUID id, UUID pictureId, Caller caller) {
        service.remove(caller.accountId(), id, pictureId);
    }
}
