package dev.medley.predictions;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A window of a recording, judged by itself.
 *
 * @param dominant null where none should be named
 * @param abstained whether none is named on purpose
 */
@Serdeable
@Schema(description = "A window of the recording, judged by itself")
public record PredictionWindow(
        long startMs, long endMs, @Nullable String dominant, Map<String, Double> probabilities, boolean abstained) {

    static PredictionWindow of(long startMs, long endMs, Verdict verdict) {
        return new PredictionWindow(startMs, endMs, verdict.dominant(), verdict.probabilities(), verdict.abstained());
    }
}
