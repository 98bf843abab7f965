package dev.medley.images;

/**
 * A size that pictures are shown in.
 *
 * @param longestSide in pixels; smaller pictures are not made larger
 */
public record ImageSize(String name, int longestSide) {}
