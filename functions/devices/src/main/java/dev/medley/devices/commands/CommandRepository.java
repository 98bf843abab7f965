package dev.medley.devices.commands;

import dev.medley.devices.commands.DeviceCommand.CommandStatus;
import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What all devices are and were told. */
public interface CommandRepository {

    void add(DeviceCommand command);

    /** How many a device has that are not over; held until the transaction ends. */
    int countOpenLocked(UUID deviceId);

    /** Takes back what would unlock a device that was locked by a later decision, and says which. */
    List<DeviceCommand> cancelUnlocks(UUID deviceId, Instant decidedBefore, Instant now);

    /** Whether a device has done the opposite meanwhile that was decided later: an unlock after a lock, or the other way round. */
    boolean isOverruled(DeviceCommand command);

    Optional<DeviceCommand> find(UUID id, UUID deviceId);

    Optional<DeviceCommand> lock(UUID id, UUID deviceId);

    Page<DeviceCommand> list(UUID deviceId, PageRequest page);

    /** Those that a device is to see now, what protects it first, then oldest first, without what a later lock overrules; locked. */
    List<DeviceCommand> lockOpen(UUID deviceId, Instant now);

    /** Notes that a device has fetched commands. */
    void setSent(List<UUID> ids, Instant now);

    void approve(UUID id, UUID approverId, Instant notBefore, Instant expiresAt);

    void setStatus(UUID id, CommandStatus status, Instant now);

    void finish(UUID id, CommandStatus status, Map<String, String> result, Instant now);

    /** Ends some of those whose time is over, and says which. */
    List<DeviceCommand> expire(Instant now, int most);

    /** Removes some that are over and were asked for before, and says which. */
    List<DeviceCommand> forget(Instant before, int most);
}
