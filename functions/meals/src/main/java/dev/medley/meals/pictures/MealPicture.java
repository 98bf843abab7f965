package dev.medley.meals.pictures;

import dev.medley.pictures.PictureFindings;
import dev.medley.pictures.PictureRejection;
import dev.medley.pictures.PictureUpload;
import dev.medley.pictures.UploadedPicture;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A picture that was uploaded for a meal.
 *
 * @param upload what was announced
 * @param findings only when ready
 * @param rejection only when rejected
 */
public record MealPicture(
        UUID id,
        UUID mealId,
        PictureUpload upload,
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

    @Override
    public long announcedBytes() {
        return upload.sizeBytes();
    }
}
