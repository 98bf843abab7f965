package dev.medley.ml.models.web;

import dev.medley.ml.models.ModelName;
import dev.medley.ml.models.ModelStatus;
import dev.medley.ml.models.TrainedModel;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Serdeable
@Schema(name = "LearntModel", description = "The card of a model")
record ModelView(
        UUID id,
        ModelName name,
        int version,
        ModelStatus status,
        UUID trainingId,
        DataView data,

        @Schema(description = "How good it is on the held-out rows", example = "{\"auc\": 0.93, \"logLoss\": 0.31}")
        Map<String, Double> metrics,

        @Schema(description = "The same of doing without a model")
        Map<String, Double> baseline,

        @Schema(description = "Why it has its status") String verdict,

        @Schema(description = "What it is, what for, and what it must not be used for")
        ModelPurpose purpose,

        @Schema(description = "SHA-256 of what it has learnt")
        String sha256,

        long sizeBytes,
        Instant createdAt,
        @Nullable Instant promotedAt) {

    @Serdeable
    @Schema(name = "ModelData")
    record DataView(Instant from, Instant to, long rowsLearnt, long rowsHeldOut) {}

    static ModelView of(TrainedModel model) {
        return new ModelView(
                model.id(),
                model.name(),
                model.version(),
                model.status(),
                model.trainingId(),
                new DataView(
                        model.window().from(),
                        model.window().to(),
                        model.quality().learnt(),
                        model.quality().heldOut()),
                model.quality().metrics(),
                model.quality().baseline(),
                model.quality().verdict(),
                ModelPurpose.of(model.name()),
                model.artefact().sha256(),
                model.artefact().sizeBytes(),
                model.createdAt(),
                model.promotedAt());
    }
}
