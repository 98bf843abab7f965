package dev.medley.devices.rollouts.web;

import dev.medley.devices.rollouts.Rollout;
import dev.medley.devices.rollouts.Rollout.RolloutStatus;
import dev.medley.devices.rollouts.RolloutPlan;
import dev.medley.devices.rollouts.RolloutStage;
import dev.medley.devices.rollouts.RolloutStage.StageStatus;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Serdeable
@Schema(name = "Rollout", description = "How a release comes to devices")
record RolloutView(
        UUID id,
        String name,
        UUID releaseId,

        @Nullable @Schema(description = "The rollout whose devices go back to what they had")
        UUID undoesId,

        RolloutStatus status,

        @Schema(description = "Why it is paused, denied or stopped; empty otherwise")
        String statusReason,

        RolloutPlan plan,

        @Schema(
                description =
                        "How many devices it passed over, by reason: hardware, installed, minimum-version, security-floor, "
                                + "nothing-before, revoked")
        Map<String, Integer> excluded,

        @Schema(description = "Left empty in lists") List<RolloutStageView> stages,

        @Schema(description = "The job that plans it") UUID jobId,

        UUID createdBy,
        @Nullable UUID approvedBy,
        int revision,
        Instant createdAt,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt) {

    @Serdeable
    @Schema(name = "RolloutStage")
    record RolloutStageView(
            String name,
            StageStatus status,
            int total,
            int offered,
            int succeeded,
            int failed,
            int cancelled,

            @Schema(description = "Failures that somebody has seen and had it go on")
            int acceptedFailures) {}

    static RolloutView of(Rollout rollout, List<RolloutStage> stages) {
        return new RolloutView(
                rollout.id(),
                rollout.name(),
                rollout.releaseId(),
                rollout.undoesId(),
                rollout.status(),
                rollout.statusReason(),
                rollout.plan(),
                rollout.excluded(),
                stages.stream()
                        .map(stage -> new RolloutStageView(
                                rollout.plan().stages().get(stage.number()).name(),
                                rollout.status().isOver() && stage.status() != StageStatus.FINISHED
                                        ? StageStatus.STOPPED
                                        : stage.status(),
                                stage.total(),
                                stage.offered(),
                                stage.succeeded(),
                                stage.failed(),
                                stage.cancelled(),
                                stage.accepted()))
                        .toList(),
                rollout.jobId(),
                rollout.createdBy(),
                rollout.approvedBy(),
                rollout.revision(),
                rollout.createdAt(),
                rollout.startedAt(),
                rollout.finishedAt());
    }
}
