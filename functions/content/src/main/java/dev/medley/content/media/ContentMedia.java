package dev.medley.content.media;

import dev.medley.pictures.PictureFindings;
import dev.medley.pictures.PictureRejection;
import dev.medley.pictures.PictureUpload;
import dev.medley.pictures.UploadedPicture;
import java.time.Instant;
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
        @Nullable PictureUpload upload,
        String alt,
        Status status,
        int attempts,
        Instant expiresAt,
        @Nullable PictureFindings findings,
        @Nullable PictureRejection rejection,
        Instant createdAt)
        implements UploadedPicture {

    /** How far it is. */
    public enum Status {
        UPLOADING,
        PROCESSING,
        READY,
        REJECTED
    }

    public String kind() {
        return recordingId == null ? "image" : "recording";
    }

    /** None of a recording, which is not uploaded here. */
    @Override
    public long announcedBytes() {
        return upload == null ? -1 : upload.sizeBytes();
    }
}
