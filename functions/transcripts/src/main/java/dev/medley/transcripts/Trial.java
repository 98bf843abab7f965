package dev.medley.transcripts;

import dev.medley.jobs.JobError;
import dev.medley.jobs.JobStatus;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A prompt on the test set, or all providers beside each other with the current one.
 *
 * @param prompt null for a comparison of providers
 * @param results null until it is over
 */
public record Trial(
        UUID id,
        UUID jobId,
        @Nullable Integer prompt,
        JobStatus status,
        @Nullable JobError error,
        @Nullable List<Result> results,
        Instant createdAt) {

    /** How one provider did. */
    @Serdeable
    @Schema(name = "TrialResult", description = "How one provider did")
    public record Result(
            @Schema(example = "embedded") String provider,

            @Schema(description = "Null where it gave no answer") @Nullable
            String model,

            @Schema(description = "How many texts it was given")
            int texts,

            @Schema(description = "How many it digested") int answered,

            @Schema(description = "The share of all facts that its summaries tell, 0 to 1")
            double factRecall,

            @Schema(description = "Of the calls that were answered")
            long medianMs,

            @Schema(description = "Of all, in millionths of a dollar")
            long cost,

            @Schema(description = "What went wrong, and with which text")
            List<String> failures) {}
}
