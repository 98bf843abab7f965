package dev.medley.predictions;

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

    private final Router<EmotionModel> models;
    private final PredictionRepository predictionRepository;

    EmotionAnalyzer(Router<EmotionModel> models, PredictionRepository predictionRepository) {
        this.models = models;
        this.predictionRepository = predictionRepository;
    }

    @Override
    public JobOutcome.Result listen(
            AnalysisTask analysisTask, SourceRecording.Ready recording, Sound sound, JobProgress progress) {
        long begun = System.nanoTime();
        EmotionReading reading = models.ask(model -> model.read(sound, progress::report));
        long latencyMs = Duration.ofNanos(System.nanoTime() - begun).toMillis();
        Verdict verdict = Verdict.of(reading, recording);
        List<TimelineSegment> timeline = reading.timeline().stream()
                .map(span -> new TimelineSegment(span.startMs(), span.endMs(), Probabilities.of(span.probabilities())))
                .toList();
        return new JobOutcome.Result(
                new Found(verdict.dominant()),
                () -> predictionRepository.keep(analysisTask.id(), verdict, timeline, latencyMs));
    }

    /** What {@link PredictionEvents.PredictionFinished} says of a result. */
    @Serdeable
    record Found(@Nullable String dominant) {}
}
