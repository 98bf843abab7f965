package dev.medley.catalog.media;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was found in a file, and what was made of it.
 *
 * @param width as it is to be seen
 * @param durationMs of a video only
 * @param dominantColor of a picture only, as is the preview
 */
public record MediaFindings(
        String contentType,
        int width,
        int height,
        @Nullable Integer durationMs,
        @Nullable String dominantColor,
        @Nullable String blurhash,
        List<MediaRendition> renditions) {

    public MediaFindings {
        renditions = List.copyOf(renditions);
    }
}
