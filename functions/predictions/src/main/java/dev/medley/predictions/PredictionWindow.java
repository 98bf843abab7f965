package dev.medley.predictions;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A window of a recording, judged by itself.
 *
 * @param dominant null where none should be named
 * @param abstained whether none is named on purpose
 * @param warnings why, and what else to know; empty for what was made before they were kept
 */
@Serdeable
@Schema(description = "A window of the recording, judged by itself")
public record PredictionWindow(
        long startMs,
        long endMs,
        @Nullable String dominant,
        Map<String, Double> probabilities,
        boolean abstained,
        @Nullable List<CautionView> warnings) {

    public PredictionWindow {
        warnings = warnings == null ? List.of() : List.copyOf(warnings);
    }

    static PredictionWindow of(long startMs, long endMs, Verdict verdict) {
        return new PredictionWindow(
                startMs, endMs, verdict.dominant(), verdict.probabilities(), verdict.abstained(), verdict.warnings());
    }
}
