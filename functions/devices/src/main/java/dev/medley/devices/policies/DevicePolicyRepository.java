package dev.medley.devices.policies;

import dev.medley.devices.FleetScope;
import dev.medley.devices.registry.Device;
import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** All policies, and what devices break. */
public interface DevicePolicyRepository {

    int countLocked();

    /** False where the name is taken. */
    boolean add(DevicePolicy policy, UUID createdBy);

    Optional<DevicePolicy> find(UUID id);

    Optional<DevicePolicy> lock(UUID id);

    boolean change(DevicePolicy policy);

    boolean remove(UUID id);

    Page<DevicePolicy> list(PageRequest page);

    /** Those that are held against devices. */
    List<DevicePolicy> enabled();

    List<Device> devices(Collection<UUID> deviceIds);

    /** Which groups, with those above them, each of these devices is in. */
    Map<UUID, Set<UUID>> groups(Collection<UUID> deviceIds);

    /** Keeps what these devices break now, and forgets what they broke before. */
    void keep(Collection<UUID> deviceIds, List<Violation> violations, Instant now);

    /** What one device breaks of one policy. */
    record Violation(UUID policyId, UUID deviceId, List<String> texts, Instant since) {}

    /** What a device breaks. */
    List<Violation> ofDevice(UUID deviceId);

    /** How many devices that somebody sees break a policy. */
    int count(UUID policyId, FleetScope scope);
}
