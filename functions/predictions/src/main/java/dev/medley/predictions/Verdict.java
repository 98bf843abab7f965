package dev.medley.predictions;

import dev.medley.models.EmotionReading;
import dev.medley.models.Model;
import dev.medley.recordings.SourceRecording;
import io.micronaut.serde.annotation.Serdeable;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
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

    static Verdict of(EmotionReading reading, SourceRecording.Ready recording, PredictionOptions options) {
        return of(reading, RecordingQuality.cautions(recording), options);
    }

    /** What may be said of a part of a recording, by what the model says alone. */
    static Verdict of(EmotionReading reading, PredictionOptions options) {
        return of(reading, EnumSet.noneOf(Caution.class), options);
    }

    /**
     * What may be said of a sound.
     *
     * @param known why it should be read with care, whatever the model says
     */
    static Verdict of(EmotionReading reading, Set<Caution> known, PredictionOptions options) {
        EnumSet<Caution> cautions = EnumSet.noneOf(Caution.class);
        cautions.addAll(known);
        reading.doubts().forEach(doubt -> cautions.add(Caution.of(doubt)));
        if (EmotionShares.of(reading.timeline()).areMixed()) {
            cautions.add(Caution.MIXED);
        }
        Map<String, Double> probabilities = options.restricted(Probabilities.of(reading.probabilities()));
        String likeliest = likeliest(probabilities);
        if (likeliest == null) {
            if (cautions.stream().noneMatch(Caution::isGrave)) {
                cautions.add(Caution.UNDECIDED);
            }
        } else if (likeliest.equals(PredictionOptions.OTHER)) {
            cautions.add(Caution.OTHER);
        } else if (options.threshold() != null && probabilities.getOrDefault(likeliest, 0.0) < options.threshold()) {
            cautions.add(Caution.BELOW_THRESHOLD);
        }
        boolean abstained = cautions.stream().anyMatch(Caution::isGrave);
        return new Verdict(
                abstained ? null : likeliest,
                probabilities,
                abstained,
                cautions.stream().map(Caution::warning).toList(),
                reading.model());
    }

    /**
     * What may be said of a recording by what each of its speakers expresses: an emotion where all who speak express the
     * same.
     */
    static Verdict ofSpeakers(List<PredictionSpeaker> speakers, Model model) {
        List<PredictionSpeaker> speaking =
                speakers.stream().filter(PredictionSpeaker::speaks).toList();
        Map<String, Double> probabilities = new TreeMap<>();
        long total = speaking.stream().mapToLong(PredictionSpeaker::speechMs).sum();
        for (PredictionSpeaker speaker : speaking) {
            double share = total == 0 ? 1.0 / speaking.size() : (double) speaker.speechMs() / total;
            speaker.probabilities()
                    .forEach((emotion, probability) -> probabilities.merge(emotion, probability * share, Double::sum));
        }
        probabilities.replaceAll((_, probability) -> Probabilities.rounded(probability));
        Set<@Nullable String> named =
                speaking.stream().map(PredictionSpeaker::dominant).collect(Collectors.toSet());
        String dominant = named.size() == 1 ? named.iterator().next() : null;
        if (dominant != null) {
            return new Verdict(dominant, probabilities, false, List.of(), model);
        }
        Caution caution = speaking.isEmpty() ? Caution.NO_SPEECH : Caution.SPEAKERS_DIFFER;
        return new Verdict(null, probabilities, true, List.of(caution.warning()), model);
    }

    private static @Nullable String likeliest(Map<String, Double> probabilities) {
        return probabilities.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(null);
    }
}
