package dev.medley.speech.web;

import dev.medley.jobs.JobStatus;
import dev.medley.recordings.Task;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.UUID;

@Serdeable
@Schema(description = "A transcription that will be made")
record QueuedTranscription(
        UUID id, UUID jobId, @Schema(example = "queued") String status) {

    static QueuedTranscription of(Task task) {
        return new QueuedTranscription(task.id(), task.jobId(), JobStatus.QUEUED.label());
    }
}
