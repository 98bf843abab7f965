package dev.medley.platform.jobs.web;

import dev.medley.jobs.Job;
import dev.medley.jobs.JobError;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Serdeable
@Schema(description = "A piece of long work")
record JobView(
        UUID id,
        @Schema(example = "prediction") String kind,

        @Schema(
                type = "string",
                allowableValues = {"queued", "running", "succeeded", "failed", "cancelled"})
        String status,

        @Schema(description = "How far the work is; 100 only when it has succeeded")
        int percent,

        @Schema(
                example = "/api/predictions/01990f3a-7c5e-7b1a-9d2e-3f4a5b6c7d8e",
                description = "Where the result can be read; there from the start")
        String result,

        @Nullable JobError error,
        Instant createdAt,
        @Nullable Instant finishedAt) {

    static JobView of(Job job) {
        return new JobView(
                job.id(),
                job.kind(),
                job.status().label(),
                job.percent(),
                job.resultPath(),
                job.error(),
                job.createdAt(),
                job.finishedAt());
    }
}
