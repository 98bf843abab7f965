package dev.medley.content.media.web;

import dev.medley.content.media.ContentMedia;
import dev.medley.content.publications.PublishedMedia.ShownFile;
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
@Schema(name = "ContentMedia", description = "A picture or a recording of an item, and where it stands")
record ContentMediaView(
        UUID id,

        @Schema(
                type = "string",
                allowableValues = {"image", "recording"})
        String kind,

        @Schema(
                type = "string",
                allowableValues = {"uploading", "processing", "ready", "rejected"})
        String status,

        String alt,
        @Nullable UUID recordingId,
        @Nullable Integer width,
        @Nullable Integer height,
        @Nullable String dominantColor,
        @Nullable String blurhash,
        List<ShownFile> files,

        @Nullable @Schema(description = "Why it is rejected; null unless it is")
        RejectionView rejection,

        Instant createdAt) {

    @Serdeable
    @Schema(name = "ContentMediaRejection")
    record RejectionView(String code, String detail) {}

    static ContentMediaView of(ContentMedia media, PictureSettings settings) {
        PictureFindings findings = media.findings();
        PictureRejection rejection = media.rejection();
        return new ContentMediaView(
                media.id(),
                media.kind(),
                media.status().name().toLowerCase(Locale.ROOT),
                media.alt(),
                media.recordingId(),
                findings == null ? null : findings.width(),
                findings == null ? null : findings.height(),
                findings == null ? null : findings.dominantColor(),
                findings == null ? null : findings.blurhash(),
                findings == null
                        ? List.of()
                        : findings.renditions().stream()
                                .map(file -> new ShownFile(
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
