package dev.medley.transcripts.web;

import dev.medley.jobs.JobStatus;
import dev.medley.transcripts.Commission;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.UUID;

@Serdeable
@Schema(description = "A transcript to come")
record AcceptedView(
        UUID id,

        @Schema(description = "To be followed at /api/jobs/{jobId}")
        UUID jobId,

        String status) {

    static AcceptedView of(Commission commission) {
        return new AcceptedView(commission.id(), commission.jobId(), JobStatus.QUEUED.label());
    }
}
