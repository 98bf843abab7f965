package dev.medley.predictions.web;

import dev.medley.predictions.batches.PredictionBatch;
import dev.medley.recordings.TaskBatch;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.UUID;

@Serdeable
@Schema(description = "A batch, and what came of each recording, in the order in which they were named")
record AcceptedPredictions(
        @Schema(description = "The batch, to be followed at /api/prediction-batches/{id}")
        UUID id,

        List<TaskBatch.Outcome> items) {

    static AcceptedPredictions of(PredictionBatch.Accepted accepted) {
        return new AcceptedPredictions(accepted.id(), accepted.outcomes().items());
    }
}
