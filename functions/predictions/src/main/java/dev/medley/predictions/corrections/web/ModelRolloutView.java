package dev.medley.predictions.corrections.web;

import dev.medley.models.EmotionVariant;
import dev.medley.predictions.corrections.ModelComparison;
import dev.medley.predictions.corrections.ModelRollout;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

@Serdeable
@Schema(name = "EmotionModelRollout", description = "Which variant of the model answers, and which is tried beside it")
record ModelRolloutView(
        @Schema(description = "Whose readings people get") String champion,

        @Nullable @Schema(description = "Whose readings nobody gets; null where none is tried")
        String challenger,

        @Schema(description = "How many predictions the challenger reads too, 0 to 1")
        double share,

        @Nullable @Schema(description = "What a demotion makes the champion again")
        String previous,

        Instant changedAt,

        @Nullable @Schema(description = "Null where there is no challenger")
        ComparisonView comparison) {

    @Serdeable
    @Schema(
            name = "EmotionModelComparison",
            description =
                    "Both on the same recordings of the last 92 days: those that both have read and people have corrected or confirmed")
    record ComparisonView(
            long corrected,

            @Schema(
                    description =
                            "Of the challenger: too-few below 30 corrections; else by how many more were right than wrong",
                    type = "string",
                    allowableValues = {"too-few", "worse", "equal", "better"})
            String finding,

            SideView champion,
            SideView challenger) {}

    @Serdeable
    @Schema(name = "EmotionModelSide")
    record SideView(long right, long wrong, ModelPerformanceView performance) {

        static SideView of(ModelComparison.Side side) {
            return new SideView(side.right(), side.wrong(), ModelPerformanceView.of(side.performance()));
        }
    }

    static ModelRolloutView of(ModelRollout rollout, @Nullable ModelComparison comparison) {
        return new ModelRolloutView(
                rollout.choice().champion().label(),
                label(rollout.choice().challenger()),
                rollout.choice().share(),
                label(rollout.previous()),
                rollout.changedAt(),
                comparison == null
                        ? null
                        : new ComparisonView(
                                comparison.corrected(),
                                comparison
                                        .finding()
                                        .name()
                                        .toLowerCase(Locale.ROOT)
                                        .replace('_', '-'),
                                SideView.of(comparison.champion()),
                                SideView.of(comparison.challenger())));
    }

    private static @Nullable String label(@Nullable EmotionVariant variant) {
        return variant == null ? null : variant.label();
    }
}
