package dev.medley.predictions;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the voice in one channel expresses.
 *
 * @param channel from 1
 * @param utterances in the channel; {@link PredictionParts#utterances()} has them of all
 */
@Serdeable
@Schema(description = "What the voice in one channel expresses, judged by itself")
public record PredictionSpeaker(
        int channel,
        @Nullable String dominant,
        Map<String, Double> probabilities,
        boolean abstained,
        List<CautionView> warnings,
        List<TimelineSegment> timeline,
        List<PredictionUtterance> utterances,
        List<PredictionWindow> windows,
        @Nullable AppliedBaseline baseline) {

    static PredictionSpeaker of(int channel, PredictionResult result) {
        Verdict verdict = result.verdict();
        PredictionParts parts = result.parts();
        return new PredictionSpeaker(
                channel,
                verdict.dominant(),
                verdict.probabilities(),
                verdict.abstained(),
                verdict.warnings(),
                parts.timeline(),
                parts.utterances(),
                parts.windows(),
                parts.baseline());
    }

    /** Whether a voice was heard. */
    boolean speaks() {
        return !probabilities.isEmpty();
    }

    long speechMs() {
        return utterances.stream()
                .mapToLong(utterance -> utterance.endMs() - utterance.startMs())
                .sum();
    }
}
