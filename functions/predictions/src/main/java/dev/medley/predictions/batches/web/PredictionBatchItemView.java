package dev.medley.predictions.batches.web;

import dev.medley.predictions.batches.PredictionBatch;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Serdeable
@Schema(name = "PredictionBatchItem", description = "A prediction, or the refusal of one")
record PredictionBatchItemView(
        @Schema(description = "From 0, as the recordings were named first")
        int position,

        UUID recordingId,
        @Nullable UUID predictionId,
        @Nullable UUID jobId,

        @Nullable @Schema(description = "Null of what was refused or deleted")
        String status,

        @Nullable @Schema(description = "Why it was refused or failed")
        String code,

        @Nullable String detail,

        @Nullable
        @Schema(
                description =
                        "The emotion that the voice expresses above all; null until it is made, or where none is named")
        String dominant,

        @Nullable @Schema(description = "Null until it is made")
        Boolean abstained) {

    static PredictionBatchItemView of(PredictionBatch.Item item) {
        return new PredictionBatchItemView(
                item.position(),
                item.recordingId(),
                item.predictionId(),
                item.jobId(),
                item.status(),
                item.errorCode(),
                item.errorDetail(),
                item.dominant(),
                item.abstained());
    }
}
