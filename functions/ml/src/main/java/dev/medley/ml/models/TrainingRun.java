package dev.medley.ml.models;

import dev.medley.jobs.JobError;
import dev.medley.jobs.JobStatus;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A job that trains models.
 *
 * @param actorId who asked for it; null where the account is erased
 * @param outcomes what became of each; empty until the job has ended
 */
public record TrainingRun(
        UUID id,
        @Nullable UUID actorId,
        List<ModelName> models,
        JobState job,
        List<Outcome> outcomes,
        Instant createdAt) {

    public TrainingRun {
        models = List.copyOf(models);
        outcomes = List.copyOf(outcomes);
    }

    /** How far the job is. */
    public record JobState(
            UUID jobId,
            JobStatus status,
            int percent,
            @Nullable JobError error) {}

    /**
     * What became of one model.
     *
     * @param status null where there was too little to learn from
     */
    @Serdeable
    public record Outcome(
            ModelName name,
            @Nullable UUID modelId,
            @Nullable ModelStatus status,
            String verdict) {}

    /** As they stand in the database. */
    @Serdeable
    public record Outcomes(List<Outcome> outcomes) {}
}
