package dev.medley.devices.rollouts;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How a release comes to devices.
 *
 * @param undoesId the rollout whose devices go back to what they had; null for one that brings a release
 * @param statusReason why it is paused, denied or stopped; empty otherwise
 * @param excluded how many devices it passed over, by reason
 */
public record Rollout(
        UUID id,
        String name,
        UUID releaseId,
        @Nullable UUID undoesId,
        RolloutStatus status,
        String statusReason,
        RolloutPlan plan,
        Map<String, Integer> excluded,
        UUID jobId,
        int revision,
        UUID createdBy,
        @Nullable UUID approvedBy,
        Instant createdAt,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt) {

    public Rollout {
        excluded = Map.copyOf(excluded);
    }

    /** One whose devices are not found yet. */
    static Rollout planning(
            Ids ids,
            String name,
            UUID releaseId,
            @Nullable UUID undoesId,
            RolloutPlan plan,
            UUID createdBy,
            Instant now) {
        return new Rollout(
                ids.id(),
                name,
                releaseId,
                undoesId,
                RolloutStatus.PLANNING,
                "",
                plan,
                Map.of(),
                ids.jobId(),
                1,
                createdBy,
                null,
                now,
                null,
                null);
    }

    /** Its own and that of the job that plans it. */
    record Ids(UUID id, UUID jobId) {}

    /** Where a rollout is. */
    @Serdeable
    public enum RolloutStatus {
        /** It is being found out which devices it is for. */
        @JsonProperty("planning")
        PLANNING,
        @JsonProperty("awaiting-approval")
        AWAITING_APPROVAL,
        @JsonProperty("denied")
        DENIED,
        /** It begins at its time. */
        @JsonProperty("ready")
        READY,
        @JsonProperty("running")
        RUNNING,
        /** No more devices are offered it; those that were go on. */
        @JsonProperty("paused")
        PAUSED,
        /** A stage is through, and somebody is to look at it before the next. */
        @JsonProperty("awaiting-check")
        AWAITING_CHECK,
        /** No device is offered it any more, those that were are told to leave it. */
        @JsonProperty("stopped")
        STOPPED,
        @JsonProperty("finished")
        FINISHED;

        /** Whether nothing comes after it. */
        public boolean isOver() {
            return this == DENIED || this == STOPPED || this == FINISHED;
        }
    }
}
