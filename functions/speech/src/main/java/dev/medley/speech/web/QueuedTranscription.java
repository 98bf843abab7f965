package dev.medley.speech.web;

import dev.medley.jobs.JobStatus;
import dev.medley.recordings.AnalysisTask;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.UUID;

@Serdeable
@Schema(description = "A transcription that will be made")
record QueuedTranscription(
        UUID id, UUID jobId, @Schema(example = "queued") String status) {

    static QueuedTranscription of(AnalysisTask analysisTask) {
        return new QueuedTranscription(analysisTask.id(), analysisTask.jobId(), JobStatus.QUEUED.label());
    }
}
