package dev.medley.meals.pictures.web;

import dev.medley.meals.pictures.MealPicture;
import dev.medley.meals.recipes.MealImage.MealImageFile;
import dev.medley.pictures.PictureFindings;
import dev.medley.pictures.PictureRejection;
import dev.medley.pictures.PictureSettings;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Serdeable
@Schema(name = "MealPicture", description = "A picture of a meal, and where it stands")
record MealPictureView(
        UUID id,

        @Schema(
                type = "string",
                allowableValues = {"uploading", "processing", "ready", "rejected"})
        String status,

        String alt,
        @Nullable Integer width,
        @Nullable Integer height,
        @Nullable String dominantColor,
        @Nullable String blurhash,
        List<MealImageFile> files,

        @Nullable @Schema(description = "Why it is rejected; null unless it is")
        RejectionView rejection,

        Instant createdAt) {

    @Serdeable
    @Schema(name = "MealPictureRejection")
    record RejectionView(String code, String detail) {}

    static MealPictureView of(MealPicture media, PictureSettings settings) {
        PictureFindings findings = media.findings();
        PictureRejection rejection = media.rejection();
        return new MealPictureView(
                media.id(),
                media.status().name().toLowerCase(Locale.ROOT),
                media.alt(),
                findings == null ? null : findings.width(),
                findings == null ? null : findings.height(),
                findings == null ? null : findings.dominantColor(),
                findings == null ? null : findings.blurhash(),
                findings == null
                        ? List.of()
                        : findings.renditions().stream()
                                .map(file -> new MealImageFile(
                                        file.name(),
                                        settings.urlOf(file.key()),
                                        file.contentType(),
                                        file.width(),
                                        file.height()))
                                .toList(),
                rejection == null ? null : new RejectionView(rejection.code(), rejection.detail()),
                media.createdAt());
    }
}
