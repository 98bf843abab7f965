package dev.medley.predictions;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A prediction that is made. */
public record MadePrediction(
        UUID id,
        UUID recordingId,
        UUID jobId,
        Instant createdAt,
        @Nullable Instant finishedAt,
        Verdict verdict,
        PredictionOptions options,
        PredictionParts parts) {

    /** What the recording expresses over time; empty where each speaker has a timeline of their own. */
    public List<TimelineSegment> timeline() {
        return parts.timeline();
    }

    /** The probability of the emotion that is named; null where none is. */
    public @Nullable Double confidence() {
        return verdict.dominant() == null ? null : verdict.probabilities().get(verdict.dominant());
    }
}
