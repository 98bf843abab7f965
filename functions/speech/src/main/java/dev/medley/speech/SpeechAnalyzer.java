package dev.medley.speech;

import dev.medley.models.RecognizedSpeech;
import dev.medley.models.Router;
import dev.medley.models.Transcriber;
import dev.medley.recordings.AnalysisResult;
import dev.medley.recordings.AnalysisTask;
import dev.medley.recordings.Analyzer;
import dev.medley.recordings.SourceRecording;
import dev.medley.sound.Pcm;
import jakarta.inject.Singleton;
import java.util.Map;

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
    public AnalysisResult listen(AnalysisTask analysisTask, SourceRecording.Ready recording, Pcm sound) {
        String language =
                transcriptionRepository.askedLanguage(analysisTask.id()).orElse(null);
        RecognizedSpeech content = models.ask(model -> model.transcribe(sound, language));
        return new AnalysisResult(
                Map.of("language", content.language().code()),
                () -> transcriptionRepository.keep(analysisTask.id(), content));
    }
}
