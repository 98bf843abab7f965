package dev.medley.social.pictures;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.medley.social.posts.ShownPicture;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A picture that was uploaded for a post.
 *
 * @param findings only of those that are ready
 * @param rejection only when rejected
 */
public record PostPicture(
        UUID id,
        UUID postId,
        Upload upload,
        String alt,
        Status status,
        int attempts,
        Instant expiresAt,
        @Nullable Findings findings,
        @Nullable Rejection rejection) {

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

    /** The file that is to come. */
    public record Upload(String contentType, long sizeBytes) {}

    /** What was found, and what is shown. */
    public record Findings(int width, int height, String blurhash, List<ShownPicture.PictureFile> renditions) {

        public Findings {
            renditions = List.copyOf(renditions);
        }
    }

    /** Why a file is not taken. */
    public record Rejection(String code, String detail) {}
}
