package dev.medley.predictions;

import dev.medley.models.Emotion;
import dev.medley.models.EmotionReading;
import dev.medley.models.Model;
import dev.medley.recordings.SourceRecording;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What may be said of a recording: what the model heard, held against how good the recording is.
 *
 * @param dominant the emotion that the voice expresses above all; null when that cannot be said
 * @param probabilities of each emotion, 0 to 1; shown even where none is named, empty where there was nothing to hear
 * @param abstained whether no emotion is named on purpose
 */
@Serdeable
public record Verdict(
        @Nullable String dominant,
        Map<String, Double> probabilities,
        boolean abstained,
        List<CautionView> warnings,
        Model model) {

    static Verdict of(EmotionReading reading, SourceRecording.Ready recording) {
        Set<Caution> cautions = RecordingQuality.cautions(recording);
        reading.doubts().forEach(doubt -> cautions.add(Caution.of(doubt)));
        if (EmotionShares.of(reading.timeline()).areMixed()) {
            cautions.add(Caution.MIXED);
        }
        if (reading.probabilities().isEmpty() && cautions.stream().noneMatch(Caution::isGrave)) {
            cautions.add(Caution.UNDECIDED);
        }
        boolean abstained = cautions.stream().anyMatch(Caution::isGrave);
        return new Verdict(
                abstained ? null : dominant(reading.probabilities()),
                Probabilities.of(reading.probabilities()),
                abstained,
                cautions.stream().map(Caution::warning).toList(),
                reading.model());
    }

    private static @Nullable String dominant(Map<Emotion, Double> probabilities) {
        return probabilities.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(entry -> entry.getKey().label())
                .orElse(null);
    }
}
