package dev.medley.devices.ddi;

import dev.medley.devices.registry.DeviceStatus;
import dev.medley.devices.rollouts.DeviceAction.ActionStatus;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * All that a poll of a device is answered from, read with one statement.
 *
 * @param credentials what it may prove itself with: {@code token}, {@code certificate} or {@code batch}, and the digest in hexadecimal digits
 * @param asksReport whether it is to say what it is like
 * @param action what it is to install or to leave now; null for nothing
 * @param hasCommands whether it is told to do something else
 */
public record DevicePoll(
        UUID deviceId,
        DeviceStatus status,
        List<String> credentials,
        @Nullable Instant lastSeenAt,
        boolean asksReport,
        boolean autoConfirm,
        @Nullable PolledAction action,
        @Nullable Integer installedAction,
        boolean hasCommands) {

    public DevicePoll {
        credentials = List.copyOf(credentials);
    }

    /** The action that a device has. */
    public record PolledAction(int number, ActionStatus status) {}
}
