package dev.medley.predictions.corrections;

import dev.medley.predictions.OwnedRows;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All corrections, and what models are worth by them. */
public interface EmotionCorrectionRepository extends OwnedRows {

    /** Whether a prediction is made; empty where there is none. */
    Optional<Boolean> isMade(UUID predictionId, @Nullable UUID ownerId);

    /** Adds or replaces somebody's. */
    EmotionCorrection save(EmotionCorrection correction);

    Optional<EmotionCorrection> find(UUID predictionId, UUID accountId);

    /** What somebody says of these. */
    List<EmotionCorrection> all(List<UUID> predictionIds, UUID accountId);

    boolean remove(UUID predictionId, UUID accountId);

    /** How many predictions each model version made in a period, and how quickly. */
    List<ModelActivity> activity(MeasuredPeriod period);

    /** What came of the predictions that were corrected or confirmed, by model version. */
    List<LabelledOutcome> outcomes(MeasuredPeriod period);
}
