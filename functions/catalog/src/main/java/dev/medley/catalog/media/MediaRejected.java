package dev.medley.catalog.media;

import dev.medley.images.ImageRefused;

/** Thrown by the check that a file does not pass; says why in words for who sent it. */
final class MediaRejected extends RuntimeException {

    private final MediaRejection rejection;

    MediaRejected(String code, String detail) {
        super(code, null, false, false);
        this.rejection = new MediaRejection(code, detail);
    }

    static MediaRejected of(ImageRefused refused) {
        return new MediaRejected(refused.reason().code(), String.valueOf(refused.getMessage()));
    }

    MediaRejection rejection() {
        return rejection;
    }
}
