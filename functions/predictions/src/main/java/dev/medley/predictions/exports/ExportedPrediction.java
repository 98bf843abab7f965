package dev.medley.predictions.exports;

import dev.medley.predictions.MadePrediction;
import dev.medley.predictions.corrections.EmotionCorrection;
import org.jspecify.annotations.Nullable;

/**
 * A prediction for a file.
 *
 * @param correction what its owner says that was really expressed; null where they say nothing
 */
record ExportedPrediction(
        MadePrediction prediction, @Nullable EmotionCorrection correction) {

    static final String NONE = "none";

    /** What its owner says, as the API says it; null where they say nothing. */
    @Nullable
    String correctedEmotion() {
        if (correction == null) {
            return null;
        }
        return correction.emotion() == null ? NONE : correction.emotion().label();
    }
}
