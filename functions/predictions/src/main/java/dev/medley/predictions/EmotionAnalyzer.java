package dev.medley.predictions;

import dev.medley.jobs.JobFailure;
import dev.medley.jobs.JobOutcome;
import dev.medley.jobs.JobProgress;
import dev.medley.kernel.Refusal;
import dev.medley.recordings.AnalysisTask;
import dev.medley.recordings.Analyzer;
import dev.medley.recordings.SourceRecording;
import dev.medley.sound.Sound;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Makes predictions: asks a model and judges its answer. */
@Singleton
class EmotionAnalyzer implements Analyzer {

    private static final int HUNDRED = 100;

    private final VoiceAnalyzer voiceAnalyzer;
    private final SpeakerChannels speakerChannels;
    private final ShadowReader shadowReader;
    private final PredictionRepository predictionRepository;

    EmotionAnalyzer(
            VoiceAnalyzer voiceAnalyzer,
            SpeakerChannels speakerChannels,
            ShadowReader shadowReader,
            PredictionRepository predictionRepository) {
        this.voiceAnalyzer = voiceAnalyzer;
        this.speakerChannels = speakerChannels;
        this.shadowReader = shadowReader;
        this.predictionRepository = predictionRepository;
    }

    @Override
    public JobOutcome.Result listen(
            AnalysisTask analysisTask, SourceRecording.Ready recording, Sound sound, JobProgress progress) {
        requireConsent(analysisTask);
        PredictionOptions options = predictionRepository.options(analysisTask.id());
        ModelChoice choice = predictionRepository.choice();
        VoiceTask task = new VoiceTask(null, RecordingQuality.cautions(recording), options, choice.champion());
        PredictionResult result = result(recording, sound, task, progress);
        ShadowReading shadow =
                choice.challenger() != null && choice.samples(analysisTask.id()) && options.takesModelsVerdict()
                        ? shadowReader.read(sound, task, choice.challenger(), progress)
                        : null;
        requireConsent(analysisTask);
        return new JobOutcome.Result(
                new Found(result.verdict().dominant()),
                () -> predictionRepository.keep(analysisTask.id(), result, shadow));
    }

    private PredictionResult result(
            SourceRecording.Ready recording, Sound sound, VoiceTask task, JobProgress progress) {
        PredictionOptions options = task.options();
        try {
            options.requireFewWindows(sound.durationMs());
            return options.wantsSpeakers()
                    ? ofSpeakers(recording, sound.durationMs(), task, progress)
                    : voiceAnalyzer.read(sound, task, progress::report);
        } catch (Refusal impossible) {
            throw JobFailure.permanent(impossible.code(), impossible.detail());
        }
    }

    private PredictionResult ofSpeakers(
            SourceRecording.Ready recording, long durationMs, VoiceTask task, JobProgress progress) {
        RecordingSource source = RecordingSource.of(recording)
                .orElseThrow(() ->
                        JobFailure.permanent("recording-unreadable", "The channels of this recording cannot be read."));
        source.requireSeparate();
        List<PredictionResult> results = speakerChannels.hear(
                source,
                durationMs,
                (channel, sound) -> voiceAnalyzer.read(
                        sound,
                        new VoiceTask(channel + 1, Set.of(), task.options(), task.variant()),
                        percent -> progress.report((channel * HUNDRED + percent) / source.channels())));
        List<PredictionSpeaker> speakers = IntStream.range(0, results.size())
                .mapToObj(channel -> PredictionSpeaker.of(channel + 1, results.get(channel)))
                .toList();
        return new PredictionResult(
                Verdict.ofSpeakers(speakers, results.getFirst().verdict().model()),
                PredictionParts.ofSpeakers(speakers),
                results.stream().mapToLong(PredictionResult::latencyMs).sum());
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
