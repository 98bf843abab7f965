package dev.medley.images;

/** A picture in one of its sizes, ready to be stored. */
public record SizedImage(ImageSize size, int width, int height, ImageFormat format, byte[] bytes) {}
