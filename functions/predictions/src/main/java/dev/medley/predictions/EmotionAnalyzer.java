package dev.medley.predictions;

import dev.medley.jobs.JobFailure;
import dev.medley.jobs.JobOutcome;
import dev.medley.jobs.JobProgress;
import dev.medley.models.EmotionModel;
import dev.medley.models.EmotionReading;
import dev.medley.models.Router;
import dev.medley.recordings.AnalysisTask;
import dev.medley.recordings.Analyzer;
import dev.medley.recordings.SourceRecording;
import dev.medley.sound.Sound;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes predictions: asks a model and judges its answer. */
@Singleton
class EmotionAnalyzer implements Analyzer {

    private static final int HALF = 50;

    private final Router<EmotionModel> models;
    private final PredictionRepository predictionRepository;

    EmotionAnalyzer(Router<EmotionModel> models, PredictionRepository predictionRepository) {
        this.models = models;
        this.predictionRepository = predictionRepository;
    }

    @Override
    public JobOutcome.Result listen(
            AnalysisTask analysisTask, SourceRecording.Ready recording, Sound sound, JobProgress progress) {
        requireConsent(analysisTask);
        PredictionOptions options = predictionRepository.options(analysisTask.id());
        Long windowMs = options.windowMs();
        long begun = System.nanoTime();
        EmotionReading reading = models.ask(
                model -> model.read(sound, percent -> progress.report(windowMs == null ? percent : percent / 2)));
        long latencyMs = Duration.ofNanos(System.nanoTime() - begun).toMillis();
        Verdict verdict = Verdict.of(reading, recording, options);
        List<TimelineSegment> timeline = reading.timeline().stream()
                .map(span -> new TimelineSegment(
                        span.startMs(), span.endMs(), options.restricted(Probabilities.of(span.probabilities()))))
                .toList();
        List<PredictionWindow> windows = windowMs == null
                ? List.of()
                : new WindowAnalyzer(models, options, windowMs)
                        .of(sound, percent -> progress.report(HALF + percent / 2));
        requireConsent(analysisTask);
        PredictionResult result = new PredictionResult(verdict, timeline, windows, latencyMs);
        return new JobOutcome.Result(
                new Found(verdict.dominant()), () -> predictionRepository.keep(analysisTask.id(), result));
    }

    /** It may have been withdrawn since it was asked for, and while it is made. */
    private void requireConsent(AnalysisTask analysisTask) {
        if (!predictionRepository.isConsented(analysisTask.id())) {
            throw JobFailure.permanent("consent-withdrawn", "This consent was withdrawn.");
        }
    }

    /** What {@link PredictionEvents.PredictionFinished} says of a result. */
    @Serdeable
    record Found(@Nullable String dominant) {}
}
