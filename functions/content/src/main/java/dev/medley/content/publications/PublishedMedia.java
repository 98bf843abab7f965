package dev.medley.content.publications;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A picture or a recording of a version, as it is delivered.
 *
 * @param kind image or recording
 * @param recordingId null of pictures
 * @param files sizes of a picture; empty of recordings
 */
@Serdeable
@Schema(name = "ContentMediaShown")
public record PublishedMedia(
        UUID id,

        @Schema(
                type = "string",
                allowableValues = {"image", "recording"})
        String kind,

        String alt,
        @Nullable UUID recordingId,
        @Nullable Integer width,
        @Nullable Integer height,
        @Nullable String blurhash,
        List<ShownFile> files) {

    /** One size of a picture. */
    @Serdeable
    @Schema(name = "ContentMediaFile")
    public record ShownFile(String name, String url, String contentType, int width, int height) {}

    public PublishedMedia {
        files = List.copyOf(files);
    }
}
