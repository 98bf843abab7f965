package dev.medley.devices.rollouts;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one device is to install.
 *
 * @param number what its protocol calls it
 * @param step what the device said last; empty before it has said anything
 * @param code of its last failure
 * @param waitsFor what keeps one from being offered whose turn has not come; empty for others
 */
public record DeviceAction(
        UUID id,
        int number,
        UUID deviceId,
        UUID rolloutId,
        int stage,
        UUID releaseId,
        String previousVersion,
        ActionStatus status,
        String step,
        @Nullable Instant stepAt,
        int attempts,
        @Nullable Instant nextAttemptAt,
        @Nullable Integer code,
        String detail,
        @Nullable Instant offeredAt,
        @Nullable Instant finishedAt,
        @Nullable Instant deviceSeenAt,
        String waitsFor) {

    /** Where it is. */
    @Serdeable
    public enum ActionStatus {
        /** Its turn has not come. */
        @JsonProperty("scheduled")
        SCHEDULED,
        /** Somebody at the device is asked. */
        @JsonProperty("awaiting-confirmation")
        AWAITING_CONFIRMATION,
        /** The device finds it when it comes. */
        @JsonProperty("offered")
        OFFERED,
        /** It failed, and is offered again later. */
        @JsonProperty("retrying")
        RETRYING,
        /** The device is told to leave it. */
        @JsonProperty("cancelling")
        CANCELLING,
        @JsonProperty("succeeded")
        SUCCEEDED,
        @JsonProperty("failed")
        FAILED,
        @JsonProperty("cancelled")
        CANCELLED;

        /** Whether the device has it now. */
        public boolean isActive() {
            return this == AWAITING_CONFIRMATION || this == OFFERED || this == CANCELLING;
        }
    }
}
