package dev.medley.jobs;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.UUID;

/**
 * The answer to who asks for long work.
 *
 * @param id of what is to be made
 */
@Serdeable
@Schema(description = "Something that will be made, and the job that makes it")
public record AcceptedJob(
        UUID id,

        @Schema(description = "To be followed at /api/jobs/{jobId}")
        UUID jobId,

        @Schema(example = "queued") String status) {

    public static AcceptedJob of(UUID id, UUID jobId) {
        return new AcceptedJob(id, jobId, JobStatus.QUEUED.label());
    }
}
