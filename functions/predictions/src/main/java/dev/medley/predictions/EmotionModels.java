package dev.medley.predictions;

import dev.medley.metrics.MetricSink;
import dev.medley.models.EmotionModel;
import dev.medley.models.Router;
import dev.medley.models.audio.AudioModels;
import dev.medley.recordings.AnalysisKind;
import io.micronaut.context.annotation.Factory;
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

    @Singleton
    Router<EmotionModel> router(
            List<EmotionModel> adapters, EmotionModelSettings settings, Clock clock, MetricSink metrics) {
        return new Router<>("emotion", adapters, settings.emotion(), clock, metrics);
    }
}
