package dev.medley.pictures;

import io.micronaut.serde.annotation.Serdeable;

/**
 * A size of a picture.
 *
 * @param key where it lies under the public prefix; what lies there never changes
 */
@Serdeable
public record PictureRendition(String name, String key, String contentType, int width, int height) {}
