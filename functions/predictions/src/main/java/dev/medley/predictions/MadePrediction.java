package dev.medley.predictions;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A prediction that is made. */
public record MadePrediction(
        UUID id, UUID recordingId, Instant createdAt, Verdict verdict, List<TimelineSegment> timeline) {

    /** The probability of the emotion that is named; null where none is. */
    public @Nullable Double confidence() {
        return verdict.dominant() == null ? null : verdict.probabilities().get(verdict.dominant());
    }
}
