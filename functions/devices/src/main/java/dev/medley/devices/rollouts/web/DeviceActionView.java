package dev.medley.devices.rollouts.web;

import dev.medley.devices.rollouts.ActionExplanation;
import dev.medley.devices.rollouts.DeviceAction;
import dev.medley.devices.rollouts.DeviceAction.ActionStatus;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Serdeable
@Schema(name = "DeviceAction", description = "What one device is to install, and where that is")
record DeviceActionView(
        UUID id,

        @Schema(description = "What the device's protocol calls it")
        int number,

        UUID deviceId,
        UUID rolloutId,
        int stage,
        UUID releaseId,
        String previousVersion,
        ActionStatus status,

        @Schema(description = "What the device said last, in the words of its protocol")
        String step,

        @Nullable Instant stepAt,
        int attempts,
        @Nullable Instant nextAttemptAt,
        @Nullable Integer code,

        @Schema(description = "Where it is and what it waits for, in words")
        String explanation,

        @Nullable Instant offeredAt,
        @Nullable Instant finishedAt) {

    static DeviceActionView of(DeviceAction action, Instant now) {
        return new DeviceActionView(
                action.id(),
                action.number(),
                action.deviceId(),
                action.rolloutId(),
                action.stage(),
                action.releaseId(),
                action.previousVersion(),
                action.status(),
                action.step(),
                action.stepAt(),
                action.attempts(),
                action.nextAttemptAt(),
                action.code(),
                ActionExplanation.of(action, now),
                action.offeredAt(),
                action.finishedAt());
    }
}
