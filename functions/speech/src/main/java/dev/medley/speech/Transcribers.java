package dev.medley.speech;

import dev.medley.metrics.MetricSink;
import dev.medley.models.LanguageDetector;
import dev.medley.models.Router;
import dev.medley.models.Transcriber;
import dev.medley.models.audio.AudioModels;
import dev.medley.models.text.OpenNlpLanguageDetector;
import dev.medley.recordings.AnalysisKind;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Which models are asked, in which order, and for what. */
@Factory
class Transcribers {

    @Singleton
    AnalysisKind transcription() {
        return new AnalysisKind("transcription", "speech.transcription", "/api/speech/transcriptions", "speech-work");
    }

    @Singleton
    Transcriber embedded() {
        return AudioModels.shared().transcriber();
    }

    @Singleton
    AskedTranscribers asked(List<Transcriber> adapters, TranscriberSettings settings, CloudTranscribers clouds) {
        return new AskedTranscribers(settings.transcription().stream()
                .map(name -> adapters.stream()
                        .filter(adapter -> adapter.model().provider().equals(name))
                        .findFirst()
                        .or(() -> clouds.named(name))
                        .orElseThrow(() ->
                                new IllegalArgumentException("medley.models.transcription names an unknown " + name)))
                .toList());
    }

    @Singleton
    Router<Transcriber> router(AskedTranscribers asked, TranscriberSettings settings, Clock clock, MetricSink metrics) {
        return new Router<>("transcription", asked.all(), settings.transcription(), clock, metrics);
    }

    @Singleton
    LanguageDetector textLanguages() {
        return new OpenNlpLanguageDetector();
    }

    @Singleton
    TranscriptionLanguages languages(AskedTranscribers asked) {
        Set<String> known = asked.all().stream()
                .flatMap(adapter -> adapter.languages().stream())
                .collect(Collectors.toSet());
        return new TranscriptionLanguages(known);
    }
}
