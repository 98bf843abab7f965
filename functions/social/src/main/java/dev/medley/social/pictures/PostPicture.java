package dev.medley.social.pictures;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.medley.pictures.PictureRejection;
import dev.medley.pictures.PictureUpload;
import dev.medley.pictures.UploadedPicture;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A picture that was uploaded for a post.
 *
 * @param rejection only when rejected
 */
public record PostPicture(
        UUID id,
        UUID postId,
        PictureUpload upload,
        String alt,
        Status status,
        int attempts,
        Instant expiresAt,
        @Nullable PictureRejection rejection)
        implements UploadedPicture {

    /** How far it is. */
    @Serdeable
    public enum Status {
        @JsonProperty("uploading")
        UPLOADING,
        @JsonProperty("processing")
        PROCESSING,
        @JsonProperty("ready")
        READY,
        @JsonProperty("rejected")
        REJECTED
    }

    @Override
    public long announcedBytes() {
        return upload.sizeBytes();
    }
}
