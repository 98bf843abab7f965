package dev.medley.predictions.corrections;

import dev.medley.models.Emotion;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody says that a voice really expressed.
 *
 * @param accountId who says so
 * @param emotion null where nothing that has a name here was expressed
 * @param annotator whether an annotator says so, who is believed before the owner
 */
public record EmotionCorrection(
        UUID predictionId,
        UUID accountId,
        @Nullable Emotion emotion,
        boolean annotator,
        @Nullable String note,
        Instant createdAt,
        Instant updatedAt) {}
