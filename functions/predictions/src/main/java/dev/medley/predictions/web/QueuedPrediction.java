package dev.medley.predictions.web;

import dev.medley.jobs.JobStatus;
import dev.medley.recordings.AnalysisTask;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.UUID;

@Serdeable
@Schema(description = "A prediction that will be made")
record QueuedPrediction(
        UUID id, UUID jobId, @Schema(example = "queued") String status) {

    static QueuedPrediction of(AnalysisTask analysisTask) {
        return new QueuedPrediction(analysisTask.id(), analysisTask.jobId(), JobStatus.QUEUED.label());
    }
}
