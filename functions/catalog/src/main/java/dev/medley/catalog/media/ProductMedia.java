package dev.medley.catalog.media;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A picture or a video in the gallery of a product.
 *
 * @param position in the gallery, from 0
 * @param posterId the picture that a video shows before it plays
 * @param attempts how often a worker has begun
 * @param expiresAt when an upload that has not come is given up
 * @param rejection only when rejected
 * @param findings only when ready
 */
public record ProductMedia(
        UUID id,
        UUID productId,
        MediaUpload declared,
        MediaStatus status,
        int position,
        @Nullable UUID posterId,
        int attempts,
        Instant expiresAt,
        @Nullable MediaRejection rejection,
        @Nullable MediaFindings findings,
        Instant createdAt) {

    /** Where the client puts the file, unchecked. */
    public String uploadKey() {
        return MediaObjects.uploadKey(id);
    }

    boolean isReady() {
        return status == MediaStatus.READY;
    }
}
