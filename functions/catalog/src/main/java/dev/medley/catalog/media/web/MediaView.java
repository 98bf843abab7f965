package dev.medley.catalog.media.web;

import dev.medley.catalog.media.MediaFindings;
import dev.medley.catalog.media.MediaKind;
import dev.medley.catalog.media.MediaRejection;
import dev.medley.catalog.media.MediaRendition;
import dev.medley.catalog.media.MediaSettings;
import dev.medley.catalog.media.MediaStatus;
import dev.medley.catalog.media.ProductMedia;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Serdeable
@Schema(name = "Media", description = "A picture or a video of a product")
record MediaView(
        UUID id,
        MediaKind kind,
        MediaStatus status,
        String alt,

        @Schema(description = "What the file is by its bytes; what it is said to be, until they are read")
        String contentType,

        @Schema(description = "Of the file that was sent") long sizeBytes,

        @Nullable @Schema(description = "In pixels, turned upright; null until it is ready")
        Integer width,

        @Nullable Integer height,

        @Nullable @Schema(description = "Of a video") Integer durationMs,

        @Nullable @Schema(description = "The colour that most of a picture has", example = "#aa3311")
        String dominantColor,

        @Nullable @Schema(description = "A picture's BlurHash, to draw a blurred preview from")
        String blurhash,

        @Nullable @Schema(description = "The picture that a video shows before it plays")
        UUID posterId,

        @Schema(description = "The files to show; none until it is ready")
        List<FileView> files,

        @Nullable @Schema(description = "Why it was rejected")
        RejectionView rejection,

        Instant createdAt) {

    @Serdeable
    @Schema(name = "MediaFile", description = "A file at an address that everybody reads and that never changes")
    record FileView(
            @Schema(description = "thumbnail, card or full of a picture; video")
            String name,

            String url,
            String contentType,
            int width,
            int height,
            long sizeBytes) {

        static FileView of(MediaRendition file, MediaSettings settings) {
            return new FileView(
                    file.name(),
                    settings.urlOf(file.key()),
                    file.contentType(),
                    file.width(),
                    file.height(),
                    file.sizeBytes());
        }
    }

    @Serdeable
    @Schema(name = "MediaRejection")
    record RejectionView(String code, String detail) {

        static RejectionView of(MediaRejection rejection) {
            return new RejectionView(rejection.code(), rejection.detail());
        }
    }

    static MediaView of(ProductMedia media, MediaSettings settings) {
        MediaFindings found = media.findings();
        MediaRejection rejection = media.rejection();
        return new MediaView(
                media.id(),
                media.declared().kind(),
                media.status(),
                media.declared().alt(),
                found == null ? media.declared().contentType() : found.contentType(),
                media.declared().sizeBytes(),
                found == null ? null : found.width(),
                found == null ? null : found.height(),
                found == null ? null : found.durationMs(),
                found == null ? null : found.dominantColor(),
                found == null ? null : found.blurhash(),
                media.posterId(),
                found == null
                        ? List.of()
                        : found.renditions().stream()
                                .map(file -> FileView.of(file, settings))
                                .toList(),
                rejection == null ? null : RejectionView.of(rejection),
                media.createdAt());
    }
}
