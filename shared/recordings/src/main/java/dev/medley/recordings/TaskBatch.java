package dev.medley.recordings;

import dev.medley.jobs.JobError;
import dev.medley.jobs.JobStatus;
import dev.medley.kernel.Refusal;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What came of each recording of one request. */
@Serdeable
@Schema(description = "What came of each recording, in the order in which they were named")
public record TaskBatch(List<Outcome> items) {

    public TaskBatch {
        items = List.copyOf(items);
    }

    /**
     * What came of one of them.
     *
     * @param id of what is to be made; null where it was refused
     */
    @Serdeable
    @Schema(name = "TaskOutcome", description = "A job for a recording, or why it gets none")
    public record Outcome(
            UUID recordingId,
            @Nullable UUID id,

            @Nullable @Schema(description = "To be followed at /api/jobs/{jobId}")
            UUID jobId,

            @Schema(description = "queued, or refused", example = "queued")
            String status,

            @Nullable JobError error) {

        static Outcome accepted(AnalysisTask task) {
            return new Outcome(task.recordingId(), task.id(), task.jobId(), JobStatus.QUEUED.label(), null);
        }

        static Outcome refused(UUID recordingId, Refusal refusal) {
            return new Outcome(recordingId, null, null, "refused", new JobError(refusal.code(), refusal.detail()));
        }
    }
}
