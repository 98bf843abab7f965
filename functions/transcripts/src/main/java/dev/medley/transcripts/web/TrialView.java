package dev.medley.transcripts.web;

import dev.medley.jobs.JobError;
import dev.medley.transcripts.Trial;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Serdeable
@Schema(name = "PromptTrial", description = "A version on the test set, or providers beside each other")
record TrialView(
        UUID id,
        UUID jobId,

        @Nullable @Schema(description = "Null of a comparison of providers")
        Integer prompt,

        @Schema(
                type = "string",
                allowableValues = {"queued", "running", "succeeded", "failed", "cancelled"})
        String status,

        @Nullable JobError error,

        @Nullable @Schema(description = "Null until it is over")
        List<Trial.Result> results,

        Instant createdAt) {

    static TrialView of(Trial trial) {
        return new TrialView(
                trial.id(),
                trial.jobId(),
                trial.prompt(),
                trial.status().label(),
                trial.error(),
                trial.results(),
                trial.createdAt());
    }
}
