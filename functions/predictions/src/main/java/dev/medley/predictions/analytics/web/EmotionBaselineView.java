package dev.medley.predictions.analytics.web;

import dev.medley.models.Model;
import dev.medley.predictions.analytics.EmotionBaseline;
import dev.medley.predictions.analytics.EmotionBaseline.EmotionShift;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

@Serdeable
@Schema(name = "EmotionBaseline", description = "What is usual for the caller, and whether the newest are different")
record EmotionBaselineView(
        @Nullable @Schema(description = "The version that made all of them; null where there is no prediction")
        Model model,

        @Schema(description = "How many predictions the baseline is made of")
        int baseline,

        @Schema(description = "How many of the newest are held against it; none while there are fewer than 25")
        int recent,

        @Schema(description = "How many were left out, because another version made them")
        int otherModels,

        @Schema(
                description = "unknown where there are too few",
                type = "string",
                allowableValues = {"unknown", "none", "found"})
        String drift,

        List<ShiftView> emotions) {

    @Serdeable
    @Schema(name = "EmotionShift")
    record ShiftView(
            String emotion,

            @Schema(description = "Its probability in the baseline, on average")
            double mean,

            double deviation,

            @Nullable @Schema(description = "In the newest; null where none are held against it")
            Double recentMean,

            @Nullable @Schema(description = "By how many standard errors the two differ")
            Double score) {

        static ShiftView of(String emotion, EmotionShift shift) {
            return new ShiftView(
                    emotion,
                    Rounded.of(shift.mean()),
                    Rounded.of(shift.deviation()),
                    Rounded.orNull(shift.recentMean()),
                    Rounded.orNull(shift.score()));
        }
    }

    static EmotionBaselineView of(EmotionBaseline baseline) {
        return new EmotionBaselineView(
                baseline.model(),
                baseline.baseline(),
                baseline.recent(),
                baseline.otherModels(),
                baseline.drift().name().toLowerCase(Locale.ROOT),
                baseline.emotions().entrySet().stream()
                        .map(entry -> ShiftView.of(entry.getKey(), entry.getValue()))
                        .toList());
    }
}
