package dev.medley.predictions.corrections;

import dev.medley.models.Model;
import org.jspecify.annotations.Nullable;

/**
 * How much a model version did.
 *
 * @param latencyMs null where none was measured
 * @param latencyMs95 within which 95 of 100 were answered
 */
public record ModelActivity(
        Model model,
        long predictions,
        long abstained,
        @Nullable Double latencyMs,
        @Nullable Double latencyMs95) {}
