package dev.medley.predictions.batches.web;

import dev.medley.predictions.batches.PredictionBatch;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Serdeable
@Schema(name = "PredictionBatch", description = "Many recordings that predictions were asked of at once")
record PredictionBatchView(
        UUID id,
        @Nullable String title,
        @Schema(description = "How much of it is over") int percent,
        int items,
        int queued,
        int running,
        int succeeded,
        int failed,

        @Schema(description = "Those that were deleted are among them")
        int cancelled,

        @Schema(description = "What was never a prediction; its items say why")
        int refused,

        Instant createdAt) {

    static PredictionBatchView of(PredictionBatch batch) {
        PredictionBatch.Counts counts = batch.counts();
        return new PredictionBatchView(
                batch.id(),
                batch.title(),
                counts.percent(),
                counts.items(),
                counts.queued(),
                counts.running(),
                counts.succeeded(),
                counts.failed(),
                counts.cancelled(),
                counts.refused(),
                batch.createdAt());
    }
}
