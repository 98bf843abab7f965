package dev.medley.predictions;

import dev.medley.models.EmotionVariant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which variant of a model answers, and which one is tried beside it.
 *
 * @param champion whose readings people get
 * @param challenger reads some recordings too, and nobody gets its readings; null where none is tried
 * @param share how many predictions it reads, 0 to 1
 */
public record ModelChoice(EmotionVariant champion, @Nullable EmotionVariant challenger, double share) {

    private static final int PARTS = 10_000;

    /** Whether the challenger reads what this prediction is of; the same whenever it is asked. */
    boolean samples(UUID predictionId) {
        return challenger != null && Math.floorMod(predictionId.getLeastSignificantBits(), PARTS) < share * PARTS;
    }
}
