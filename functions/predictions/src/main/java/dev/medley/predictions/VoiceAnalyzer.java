package dev.medley.predictions;

import dev.medley.models.Emotion;
import dev.medley.models.EmotionModel;
import dev.medley.models.EmotionReading;
import dev.medley.models.OwnBaseline;
import dev.medley.models.Router;
import dev.medley.sound.Sound;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/** Asks a model about one channel of sound, and judges its answer and those on its parts. */
@Singleton
class VoiceAnalyzer {

    private static final int HALF = 50;

    private final Router<EmotionModel> models;

    VoiceAnalyzer(Router<EmotionModel> models) {
        this.models = models;
    }

    /** Judges a sound and its parts. */
    PredictionResult read(Sound sound, VoiceTask task, IntConsumer progress) {
        PredictionOptions options = task.options();
        Long windowMs = options.windowMs();
        long begun = System.nanoTime();
        EmotionReading heard = models.ask(model -> model.variant(task.variant())
                .read(sound, percent -> progress.accept(windowMs == null ? percent : percent / 2)));
        long latencyMs = Duration.ofNanos(System.nanoTime() - begun).toMillis();
        List<Map<Emotion, Double>> segments = OwnBaseline.segments(heard);
        OwnBaseline own = options.baseline() != null && segments.size() >= OwnBaseline.LEAST_SEGMENTS
                ? OwnBaseline.of(segments)
                : null;
        EmotionReading reading = own == null ? heard : own.applied(heard);
        List<PredictionWindow> windows = windowMs == null
                ? List.of()
                : new WindowAnalyzer(models, task, own).of(sound, percent -> progress.accept(HALF + percent / 2));
        return new PredictionResult(
                Verdict.of(reading, task.cautions(), options),
                new PredictionParts(
                        timeline(reading, options),
                        reading.utterances().stream()
                                .map(utterance -> PredictionUtterance.of(utterance, task.channel(), reading, options))
                                .toList(),
                        windows,
                        List.of(),
                        options.baseline() == null ? null : baseline(own, segments.size())),
                latencyMs);
    }

    private static AppliedBaseline baseline(@Nullable OwnBaseline own, int segments) {
        return own == null ? AppliedBaseline.tooFew(segments) : AppliedBaseline.of(segments);
    }

    private static List<TimelineSegment> timeline(EmotionReading reading, PredictionOptions options) {
        return reading.timeline().stream()
                .map(span -> new TimelineSegment(
                        span.startMs(), span.endMs(), options.restricted(Probabilities.of(span.probabilities()))))
                .toList();
    }
}
