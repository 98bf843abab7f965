package dev.medley.predictions;

import dev.medley.kernel.Refusal;
import dev.medley.models.Emotion;
import dev.medley.recordings.RecordingCheck;
import dev.medley.recordings.SourceRecording;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a request wants beside the recording.
 *
 * @param windowMs how long each window is that is judged by itself; null for no windows
 * @param hopMs from the start of one to the start of the next
 * @param labels the emotions that matter; all where there are none
 * @param threshold how probable an emotion must be to be named
 * @param purpose what the prediction is for, as far as it is said
 * @param consentId under which consent it is made; null where none is named
 * @param channels how channels are listened to; null for all together
 * @param baseline what the voice is held against; null for nothing
 */
@Serdeable
public record PredictionOptions(
        @Nullable Long windowMs,
        @Nullable Long hopMs,
        List<String> labels,
        @Nullable Double threshold,
        @Nullable PredictionPurpose purpose,
        @Nullable UUID consentId,
        @Nullable ChannelMode channels,
        @Nullable BaselineMode baseline) {

    /** What all emotions are together that do not matter. */
    public static final String OTHER = "other";

    private static final long MOST_WINDOWS = 720;

    /** For a request that wants nothing in particular. */
    public static final PredictionOptions NONE =
            new PredictionOptions(null, null, List.of(), null, null, null, null, null);

    public PredictionOptions {
        labels = List.copyOf(labels);
    }

    /**
     * The options, if they can be met.
     *
     * @throws Refusal {@code prediction-options-invalid}, {@code purpose-forbidden}
     */
    public PredictionOptions checked() {
        if (windowMs == null && hopMs != null) {
            throw invalid("/options/hopMs", "There are no windows without windowMs.");
        }
        if (windowMs != null && hopMs != null && hopMs > windowMs) {
            throw invalid("/options/hopMs", "Windows leave no gaps: hopMs is at most windowMs.");
        }
        for (int i = 0; i < labels.size(); i++) {
            String label = labels.get(i);
            if (Arrays.stream(Emotion.values()).map(Emotion::label).noneMatch(label::equals)) {
                throw invalid("/options/labels/" + i, "This is none of the emotions.");
            }
        }
        if (labels.size() == 1 || new HashSet<>(labels).size() < labels.size()) {
            throw invalid("/options/labels", "Name two emotions or more, each once.");
        }
        if (purpose != null) {
            purpose.requireLawful("/options/purpose");
        }
        return this;
    }

    /** Whether each channel is to be listened to by itself. */
    boolean wantsSpeakers() {
        return channels == ChannelMode.SEPARATE;
    }

    /** Whether the verdict is that of the model alone, as where nothing was asked for that changes it. */
    boolean takesModelsVerdict() {
        return labels.isEmpty() && threshold == null && baseline == null && !wantsSpeakers();
    }

    /** From the start of one window to the start of the next; windows must be wanted. */
    long windowHopMs() {
        return hopMs == null ? Objects.requireNonNull(windowMs) : hopMs;
    }

    /** How many windows a sound of this length has. */
    long windowCount(long durationMs) {
        return windowMs == null ? 0 : 1 + Math.ceilDiv(Math.max(0, durationMs - windowMs), windowHopMs());
    }

    /**
     * Refuses sounds of which too many windows would be judged.
     *
     * @throws Refusal {@code windows-too-many}
     */
    void requireFewWindows(long durationMs) {
        long count = windowCount(durationMs);
        if (count > MOST_WINDOWS) {
            throw Refusal.invalid(
                    "windows-too-many",
                    hopMs == null ? "/options/windowMs" : "/options/hopMs",
                    "These would be %d windows where %d are allowed; make the steps longer."
                            .formatted(count, MOST_WINDOWS));
        }
    }

    private static Refusal invalid(String pointer, String detail) {
        return Refusal.invalid("prediction-options-invalid", pointer, detail);
    }

    /** The probabilities of the emotions that matter, and of all others together. */
    Map<String, Double> restricted(Map<String, Double> probabilities) {
        if (labels.isEmpty() || probabilities.isEmpty()) {
            return probabilities;
        }
        Map<String, Double> restricted = new TreeMap<>();
        probabilities.forEach((label, probability) ->
                restricted.merge(labels.contains(label) ? label : OTHER, probability, Double::sum));
        restricted.computeIfPresent(OTHER, (_, probability) -> Probabilities.rounded(probability));
        return restricted;
    }

    /** Refuses at once what would certainly fail later, where the recording is known already. */
    public RecordingCheck check() {
        return (_, recording) -> {
            if (recording instanceof SourceRecording.Ready ready) {
                requireFewWindows(ready.durationMs());
                if (wantsSpeakers()) {
                    RecordingSource.of(ready).ifPresent(RecordingSource::requireSeparate);
                }
            }
        };
    }
}
