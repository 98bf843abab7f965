package dev.medley.predictions;

import dev.medley.media.AudioDecoder;
import dev.medley.media.DecoderProcess;
import dev.medley.media.FfmpegDecoder;
import dev.medley.metrics.MetricSink;
import dev.medley.models.EmotionModel;
import dev.medley.models.Router;
import dev.medley.models.audio.AudioModels;
import dev.medley.recordings.AnalysisKind;
import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;

/** Which models are asked, in which order, and for what. */
@Factory
class EmotionModels {

    @Singleton
    AnalysisKind prediction() {
        return new AnalysisKind("prediction", "predictions.prediction", "/api/predictions", "predictions-work");
    }

    @Singleton
    EmotionModel embedded() {
        return AudioModels.shared().emotion();
    }

    /** Starts at the first use; the setting is that of the audio function. */
    @Bean(preDestroy = "close")
    @Singleton
    AudioDecoder decoder(@Value("${medley.audio.isolate-decoder:false}") boolean isolated) {
        return isolated ? new DecoderProcess() : new FfmpegDecoder();
    }

    @Singleton
    Router<EmotionModel> router(
            List<EmotionModel> adapters, EmotionModelSettings settings, Clock clock, MetricSink metrics) {
        return new Router<>("emotion", adapters, settings.emotion(), clock, metrics);
    }
}
