package dev.medley.predictions.corrections;

import dev.medley.models.Model;
import org.jspecify.annotations.Nullable;

/**
 * Predictions of one model version that say the same, of voices that expressed the same by those who corrected them.
 *
 * @param truth null where nothing was expressed that has a name
 * @param predicted null where the model named none
 * @param confidenceBin the tenth of the probability
 * @param confidence the sum of the probabilities
 */
public record LabelledOutcome(
        Model model,
        @Nullable String truth,
        @Nullable String predicted,
        int confidenceBin,
        long predictions,
        double confidence) {}
