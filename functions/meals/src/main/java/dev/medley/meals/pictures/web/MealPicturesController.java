package dev.medley.meals.pictures.web;

import dev.medley.access.Access;
import dev.medley.access.Caller;
import dev.medley.http.Idempotent;
import dev.medley.http.Problems;
import dev.medley.meals.pictures.MealPictureService;
import dev.medley.meals.pictures.MealPictureService.Announced;
import dev.medley.pictures.PictureSettings;
import dev.medley.pictures.PictureUpload;
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

@Controller("/api/meals/{id}/images")
@Tag(name = "Meal images", description = "The pictures of meals")
class MealPicturesController {

    private final MealPictureService service;
    private final PictureSettings settings;

    MealPicturesController(MealPictureService service, PictureSettings settings) {
        this.service = service;
        this.settings = settings;
    }

    @Post
    @Access("meal:write:own")
    @Idempotent
    @Status(HttpStatus.CREATED)
    @Operation(
            operationId = "uploadMealImage",
            summary = "Announce a picture of a meal, and get the one request that uploads it",
            description =
                    "JPEG, PNG, GIF or WebP. What arrives is checked and made anew in sizes. A meal shows what its "
                            + "imageIds name.")
    @ApiResponse(responseCode = "201", description = "The picture's id and the request")
    @Problems({"meal-not-yours", "meal-unknown", "media-full", "media-too-large", "media-type-unknown"})
    HttpResponse<MealPictureUploadView> upload(UUID id, @Valid @Body NewMealPicture request, Caller caller) {
        Announced announced = service.announce(
                caller,
                id,
                new PictureUpload(request.contentType(), request.sizeBytes()),
                Objects.requireNonNullElse(request.alt(), "").strip());
        UUID imageId = announced.media().id();
        return HttpResponse.created(
                new MealPictureUploadView(imageId, announced.request()),
                URI.create("/api/meals/" + id + "/images/" + imageId));
    }

    @Get
    @Access("meal:read:own")
    @Operation(operationId = "listMealImages", summary = "The pictures of a meal of one's own, oldest first")
    @ApiResponse(responseCode = "200", description = "All of them")
    @Problems("meal-unknown")
    MealPictureListView list(UUID id, Caller caller) {
        return new MealPictureListView(service.list(caller, id).stream()
                .map(media -> MealPictureView.of(media, settings))
                .toList());
    }

    @Get("/{imageId}")
    @Access("meal:read:own")
    @Operation(operationId = "readMealImage", summary = "One picture, and where it stands")
    @ApiResponse(responseCode = "200", description = "The picture")
    @Problems({"meal-unknown", "media-unknown"})
    MealPictureView read(UUID id, UUID imageId, Caller caller) {
        return MealPictureView.of(service.find(caller, id, imageId), settings);
    }

    @Delete("/{imageId}")
    @Access("meal:write:own")
    @Status(HttpStatus.NO_CONTENT)
    @Operation(
            operationId = "deleteMealImage",
            summary = "Delete a picture that the meal does not show",
            description = "Of earlier versions it is missing then.")
    @ApiResponse(responseCode = "204", description = "It is gone")
    @Problems({"meal-not-yours", "meal-unknown", "media-unknown", "media-used"})
    void delete(UUID id, UUID imageId, Caller caller) {
        service.remove(caller, id, imageId);
    }

    @Serdeable
    @Schema(name = "MealImageList")
    record MealPictureListView(List<MealPictureView> items) {}
}
