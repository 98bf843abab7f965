package dev.medley.pictures;

import java.util.List;

/** What was found of a picture, and what is shown. */
public record PictureFindings(
        int width, int height, String dominantColor, String blurhash, List<PictureRendition> renditions) {

    public PictureFindings {
        renditions = List.copyOf(renditions);
    }
}
