package dev.medley.catalog.media;

import dev.medley.images.ImageFormat;
import dev.medley.images.ImageLimits;
import dev.medley.images.ImageSize;
import dev.medley.kernel.Refusal;
import dev.medley.kernel.Refusal.Fault;
import java.time.Duration;
import java.util.List;

/** What is taken for the gallery of a product. */
final class MediaLimits {

    static final ImageLimits IMAGES = ImageLimits.USUAL;

    static final List<ImageSize> SIZES =
            List.of(new ImageSize("thumbnail", 320), new ImageSize("card", 640), new ImageSize("full", 2048));

    static final long MOST_VIDEO_BYTES = 200L << 20;

    static final Duration LONGEST_VIDEO = Duration.ofMinutes(5);

    static final String VIDEO_TYPE = "video/mp4";

    private MediaLimits() {}

    /** Before anything is uploaded. */
    static void require(MediaUpload declared) {
        boolean isImage = declared.kind() == MediaKind.IMAGE;
        boolean isKnown = isImage
                ? ImageFormat.ofContentType(declared.contentType()).isPresent()
                : declared.contentType().equals(VIDEO_TYPE);
        if (!isKnown) {
            throw Refusal.invalid(
                    "media-type-unknown",
                    "/contentType",
                    isImage ? "A picture is JPEG, PNG, GIF or WebP." : "A video is MP4.");
        }
        long most = isImage ? IMAGES.maxBytes() : MOST_VIDEO_BYTES;
        if (declared.sizeBytes() > most) {
            String detail = "A file has at most %d bytes.".formatted(most);
            throw new Refusal(
                    Refusal.Kind.TOO_LARGE, "media-too-large", detail, List.of(new Fault("/sizeBytes", detail)));
        }
    }
}
