package dev.medley.transcripts.web;

import dev.medley.jobs.JobStatus;
import dev.medley.transcripts.TranscriptRequest;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.UUID;

@Serdeable
@Schema(description = "A transcript to come")
record QueuedTranscript(
        UUID id,

        @Schema(description = "To be followed at /api/jobs/{jobId}")
        UUID jobId,

        String status) {

    static QueuedTranscript of(TranscriptRequest transcriptRequest) {
        return new QueuedTranscript(transcriptRequest.id(), transcriptRequest.jobId(), JobStatus.QUEUED.label());
    }
}
