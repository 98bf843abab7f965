package dev.medley.predictions;

import dev.medley.recordings.TaskProgress;
import org.jspecify.annotations.Nullable;

/**
 * A prediction, made or still to be made.
 *
 * @param verdict null until it is made
 * @param options what was asked for
 * @param parts none until it is made, and in lists
 */
public record Prediction(
        TaskProgress progress, @Nullable Verdict verdict, PredictionOptions options, PredictionParts parts) {}
