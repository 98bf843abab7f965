package dev.medley.social.verification;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What shows that somebody is who they say.
 *
 * @param text what is said, the address of a page, or what a file shows
 * @param file only of files
 */
public record VerificationEvidence(
        UUID id,
        UUID verificationId,
        Kind kind,
        String text,
        @Nullable UploadedFile file,
        Instant createdAt) {

    /** What it is. */
    @Serdeable
    public enum Kind {
        @JsonProperty("text")
        TEXT,
        @JsonProperty("link")
        LINK,
        @JsonProperty("file")
        FILE
    }

    /** A file as it was announced. */
    public record UploadedFile(String contentType, long sizeBytes) {}
}
