package dev.medley.identity.avatars.web;

import dev.medley.access.Access;
import dev.medley.access.Caller;
import dev.medley.http.Idempotent;
import dev.medley.http.Problems;
import dev.medley.identity.avatars.AvatarService;
import dev.medley.identity.avatars.AvatarService.Upload;
import dev.medley.images.ImageFormat;
import dev.medley.kernel.Refusal;
import dev.medley.objects.PresignedTransfer;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.Status;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;

@Controller("/api/users/me/avatar")
@Tag(name = "Avatar", description = "The picture that an account shows")
class AvatarController {

    private final AvatarService avatarService;

    AvatarController(AvatarService avatarService) {
        this.avatarService = avatarService;
    }

    @Serdeable
    @Schema(name = "NewPicture")
    record NewPicture(
            @NotNull
            @Size(max = 40)
            @Schema(description = "image/png, image/jpeg, image/gif or image/webp", example = "image/png")
            String contentType,

            @Min(1) @Max(AvatarService.LARGEST) long sizeBytes) {}

    @Serdeable
    @Schema(name = "ShownPicture")
    record Shown(@NotNull UUID pictureId) {}

    @Serdeable
    @Schema(name = "PictureUpload")
    record UploadView(UUID id, UUID pictureId, PresignedTransfer upload) {}

    @Post
    @Access("account:write:own")
    @Idempotent
    @Operation(operationId = "announceAvatar", summary = "Announce a picture, and get the one request that uploads it")
    @ApiResponse(responseCode = "201", description = "The picture's id and the request")
    @Problems("avatar-type-unknown")
    HttpResponse<UploadView> announce(Caller caller, @Valid @Body NewPicture picture) {
        ImageFormat format = ImageFormat.ofContentType(picture.contentType())
                .orElseThrow(() ->
                        Refusal.invalid("avatar-type-unknown", "/contentType", "A picture is PNG, JPEG, GIF or WebP."));
        Upload upload = avatarService.announce(caller.accountId(), format, picture.sizeBytes());
        return HttpResponse.created(new UploadView(upload.pictureId(), upload.pictureId(), upload.request()));
    }

    @Put
    @Access("account:write:own")
    @Status(HttpStatus.NO_CONTENT)
    @Operation(operationId = "showAvatar", summary = "Show the picture that was uploaded")
    @ApiResponse(responseCode = "204", description = "It is shown")
    @Problems({"avatar-not-arrived", "avatar-too-large", "avatar-unreadable"})
    void show(Caller caller, @Valid @Body Shown shown) {
        avatarService.show(caller.accountId(), shown.pictureId());
    }

    @Get
    @Access("account:read:own")
    @Operation(operationId = "readAvatar", summary = "The request that downloads the picture")
    @ApiResponse(responseCode = "200", description = "The request")
    @Problems("avatar-none")
    PresignedTransfer read(Caller caller) {
        return avatarService.read(caller.accountId());
    }

    @Delete
    @Access("account:write:own")
    @Status(HttpStatus.NO_CONTENT)
    @Operation(operationId = "removeAvatar", summary = "Show no picture any more")
    @ApiResponse(responseCode = "204", description = "It is gone")
    @Problems("avatar-none")
    void remove(Caller caller) {
        PresignedTransfer _ = avatarService.read(caller.accountId());
        avatarService.remove(caller.accountId());
    }
}
