package dev.medley.catalog.media;

import io.micronaut.serde.annotation.Serdeable;

/**
 * A file that is shown.
 *
 * @param name thumbnail, card, full or video
 * @param key where it lies under the public prefix; what lies there never changes
 */
@Serdeable
public record MediaRendition(String name, String key, String contentType, int width, int height, long sizeBytes) {}
