package dev.medley.devices.registry;

import dev.medley.devices.FleetScope;
import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All devices. Those that are retired are found by nobody. */
public interface DeviceRepository {

    /** Adds those whose controller id is free; the ids of those that were added. */
    Set<UUID> add(List<Device> devices);

    Optional<Device> find(UUID id, FleetScope scope);

    /** One of them, locked. */
    Optional<Device> lock(UUID id, FleetScope scope);

    /** One that has never come and still has a credential, by what it calls itself. */
    Optional<Device> lockUnseen(String controllerId);

    /** Takes a device into a batch that somebody has added and given nothing to prove itself with. */
    Optional<Device> takeBack(String controllerId, UUID batchId);

    /** Whether a device of a batch that calls itself so was taken out of the fleet, and is not back in the batch. */
    boolean wasRetired(String controllerId, UUID batchId);

    /** Whether there is a device, or was one that is retired. */
    boolean isKnown(UUID id);

    /** Those that somebody sees and that are in a group or below it, newest first. */
    Page<Device> list(FleetScope scope, DeviceFilter filter, @Nullable UUID groupId, PageRequest page);

    /** Some after an id, in the order of their ids, for work on many. */
    List<Device> listAfter(UUID id, @Nullable UUID groupId, int most);

    /** Those of these ids. */
    List<Device> listOf(Collection<UUID> ids);

    /** How many there are that a filter takes, counted up to a limit. */
    int count(FleetScope scope, DeviceFilter filter, int most);

    void change(Device device);

    void setStatus(UUID id, DeviceStatus status, Instant now);

    /** Takes an account out of the devices that it had. */
    void erase(UUID accountId);
}
