package dev.medley.predictions.corrections.web;

import dev.medley.models.Model;
import dev.medley.predictions.corrections.ModelActivity;
import dev.medley.predictions.corrections.ModelPerformance;
import dev.medley.predictions.corrections.ModelPerformance.Confusion;
import dev.medley.predictions.corrections.ModelPerformance.EmotionPerformance;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

@Serdeable
@Schema(
        name = "EmotionModelPerformance",
        description =
                "A version of a model, by its predictions that people corrected or confirmed; null is what they are "
                        + "too few for")
record ModelPerformanceView(
        Model model,
        long predictions,
        double abstentionRate,

        @Nullable @Schema(description = "How long an answer took, on average")
        Double latencyMs,

        @Nullable @Schema(description = "Within which 95 of 100 were answered")
        Double latencyMs95,

        @Schema(description = "Predictions with a correction that names an emotion")
        long labelled,

        @Schema(description = "How many of them name one too; all measures are of these")
        long answered,

        @Schema(description = "Predictions that name an emotion where people heard none")
        long unnamed,

        @Nullable Double accuracy,

        @Nullable @Schema(description = "Recall of each emotion, on average over the emotions (UAR)")
        Double unweightedAverageRecall,

        @Nullable Double macroF1,

        @Nullable @Schema(description = "Expected calibration error in ten bins (ECE)")
        Double expectedCalibrationError,

        List<EmotionPerformanceView> emotions,
        List<ConfusionView> confusions) {

    @Serdeable
    @Schema(name = "EmotionPerformance")
    record EmotionPerformanceView(
            String emotion,
            long labelled,
            @Nullable Double recall,
            @Nullable Double precision,
            @Nullable Double f1) {

        static EmotionPerformanceView of(EmotionPerformance emotion) {
            return new EmotionPerformanceView(
                    emotion.emotion(), emotion.labelled(), emotion.recall(), emotion.precision(), emotion.f1());
        }
    }

    @Serdeable
    @Schema(name = "EmotionConfusion")
    record ConfusionView(String truth, String predicted, long predictions) {

        static ConfusionView of(Confusion confusion) {
            return new ConfusionView(confusion.truth(), confusion.predicted(), confusion.predictions());
        }
    }

    static ModelPerformanceView of(ModelPerformance performance) {
        ModelActivity activity = performance.activity();
        return new ModelPerformanceView(
                activity.model(),
                activity.predictions(),
                activity.predictions() == 0 ? 0 : (double) activity.abstained() / activity.predictions(),
                activity.latencyMs(),
                activity.latencyMs95(),
                performance.labelled(),
                performance.answered(),
                performance.unnamed(),
                performance.accuracy(),
                performance.recall(),
                performance.f1(),
                performance.calibrationError(),
                performance.emotions().stream().map(EmotionPerformanceView::of).toList(),
                performance.confusions().stream().map(ConfusionView::of).toList());
    }
}
