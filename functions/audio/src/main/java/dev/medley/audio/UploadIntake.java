package dev.medley.audio;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a recording comes in.
 *
 * @param multipartId the object store's name for a multipart upload; null for a single one
 * @param expiresAt when it is given up unless it has arrived
 * @param attempts how often it has been processed
 */
public record UploadIntake(@Nullable String multipartId, Instant expiresAt, int attempts) {

    /** An upload that begins. */
    static UploadIntake of(@Nullable String multipartId, Instant expiresAt) {
        return new UploadIntake(multipartId, expiresAt, 0);
    }
}
