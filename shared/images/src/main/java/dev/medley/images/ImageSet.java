package dev.medley.images;

import java.util.List;

/**
 * A picture in all its sizes.
 *
 * @param source what was sent
 * @param width of what was sent, turned as it is to be seen
 * @param height likewise
 * @param dominantColor as {@code #rrggbb}
 * @param blurhash a few characters that a blurred preview can be drawn from
 */
public record ImageSet(
        ImageHeader source, int width, int height, String dominantColor, String blurhash, List<SizedImage> sizes) {

    public ImageSet {
        sizes = List.copyOf(sizes);
    }
}
