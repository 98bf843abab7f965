package dev.medley.devices.commands;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a device is told to do, apart from updates.
 *
 * @param requestedBy null for Medley itself
 * @param approvedBy the second person, where it takes one
 * @param notBefore until then one that was approved can be taken back, and the device does not see it
 * @param sentAt when the device fetched it first
 */
public record DeviceCommand(
        UUID id,
        UUID deviceId,
        CommandKind kind,
        CommandStatus status,
        String reason,
        @Nullable UUID requestedBy,
        @Nullable UUID approvedBy,
        @Nullable Instant notBefore,
        Instant expiresAt,
        @Nullable Instant sentAt,
        @Nullable Instant acknowledgedAt,
        @Nullable Instant finishedAt,
        Map<String, String> result,
        Instant createdAt) {

    public DeviceCommand {
        result = Map.copyOf(result);
    }

    /** What it is told. */
    @Serdeable
    public enum CommandKind {
        @JsonProperty("ping")
        PING,
        @JsonProperty("reboot")
        REBOOT,
        @JsonProperty("self-test")
        SELF_TEST,
        /** To send its log. */
        @JsonProperty("log-pull")
        LOG_PULL,
        /** To let nobody use it. */
        @JsonProperty("lock")
        LOCK,
        @JsonProperty("unlock")
        UNLOCK,
        /** To make its data unreadable (NIST SP 800-88: purge). */
        @JsonProperty("wipe")
        WIPE;

        /** Whether one person alone may not have it done. */
        public boolean takesSecondPerson() {
            return this == LOCK || this == WIPE;
        }

        /** Whether a stolen session must not be able to ask for it. */
        public boolean takesFreshSignIn() {
            return takesSecondPerson() || this == UNLOCK;
        }
    }

    /** Where it is. */
    @Serdeable
    public enum CommandStatus {
        @JsonProperty("awaiting-approval")
        AWAITING_APPROVAL,
        @JsonProperty("denied")
        DENIED,
        @JsonProperty("cancelled")
        CANCELLED,
        /** The device finds it when it comes. */
        @JsonProperty("pending")
        PENDING,
        /** The device says that it has it. */
        @JsonProperty("acknowledged")
        ACKNOWLEDGED,
        @JsonProperty("succeeded")
        SUCCEEDED,
        @JsonProperty("failed")
        FAILED,
        /** The device did not come in time, or nobody decided. */
        @JsonProperty("expired")
        EXPIRED
    }

    /** From when on it holds: since it was asked for, or since it could not be taken back any more. */
    public Instant decidedAt() {
        return notBefore == null ? createdAt : notBefore;
    }

    /** Where a log lies that the device sent. */
    public String logKey() {
        return "devices/logs/" + id;
    }
}
