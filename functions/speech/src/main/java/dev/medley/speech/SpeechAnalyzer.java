package dev.medley.speech;

import dev.medley.jobs.JobOutcome;
import dev.medley.jobs.JobProgress;
import dev.medley.models.RecognizedSpeech;
import dev.medley.models.Router;
import dev.medley.models.Transcriber;
import dev.medley.recordings.AnalysisTask;
import dev.medley.recordings.Analyzer;
import dev.medley.recordings.SourceRecording;
import dev.medley.sound.Sound;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;

/** Makes transcriptions. */
@Singleton
class SpeechAnalyzer implements Analyzer {

    private final Router<Transcriber> models;
    private final TranscriptionRepository transcriptionRepository;

    SpeechAnalyzer(Router<Transcriber> models, TranscriptionRepository transcriptionRepository) {
        this.models = models;
        this.transcriptionRepository = transcriptionRepository;
    }

    @Override
    public JobOutcome.Result listen(
            AnalysisTask analysisTask, SourceRecording.Ready recording, Sound sound, JobProgress progress) {
        String language =
                transcriptionRepository.askedLanguage(analysisTask.id()).orElse(null);
        RecognizedSpeech content = models.ask(model -> model.transcribe(sound, language, progress::report));
        return new JobOutcome.Result(
                new Heard(content.language().code()), () -> transcriptionRepository.keep(analysisTask.id(), content));
    }

    /** What {@link SpeechEvents.TranscriptionFinished} says of a result. */
    @Serdeable
    record Heard(String language) {}
}
