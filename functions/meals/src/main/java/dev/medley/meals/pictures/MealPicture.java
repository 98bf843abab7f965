package dev.medley.meals.pictures;

import java.time.Instant;
import java.util.List;
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
        Upload upload,
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
            int width, int height, String dominantColor, String blurhash, List<MealRendition> renditions) {

        public Findings {
            renditions = List.copyOf(renditions);
        }
    }

    /** Why a file is not taken. */
    public record Rejection(String code, String detail) {}
}
