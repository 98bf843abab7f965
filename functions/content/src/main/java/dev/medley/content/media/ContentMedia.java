package dev.medley.content.media;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A picture that was uploaded for an item, or a recording that it shows.
 *
 * @param recordingId null of pictures
 * @param upload what was announced; null of recordings
 * @param findings only of pictures that are ready
 * @param rejection only when rejected
 */
public record ContentMedia(
        UUID id,
        UUID itemId,
        @Nullable UUID recordingId,
        @Nullable Upload upload,
        String alt,
        Status status,
        int attempts,
        Instant expiresAt,
        @Nullable Findings findings,
        @Nullable Rejection rejection,
        Instant createdAt) {

    /** How far it is. */
    public enum Status {
        UPLOADING,
        PROCESSING,
        READY,
        REJECTED
    }

    /** The file that is to come. */
    public record Upload(String contentType, long sizeBytes) {}

    /** What was found, and what is shown. */
    public record Findings(
            int width, int height, String dominantColor, String blurhash, List<ContentRendition> renditions) {

        public Findings {
            renditions = List.copyOf(renditions);
        }
    }

    /** Why a file is not taken. */
    public record Rejection(String code, String detail) {}

    public String kind() {
        return recordingId == null ? "image" : "recording";
    }
}
