package dev.medley.devices.registry;

import dev.medley.audit.AuditContext;
import dev.medley.audit.AuditLog;
import dev.medley.devices.FleetScope;
import dev.medley.devices.ledger.Ledger;
import dev.medley.kernel.Ids;
import dev.medley.kernel.Refusal;
import dev.medley.kernel.TimeZoneId;
import dev.medley.kernel.VersionCheck;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/** What is done with devices by people. */
@Singleton
public class DeviceService {

    private final DeviceRepository repository;
    private final Ledger ledger;
    private final AuditLog audit;
    private final List<DeviceListener> listeners;
    private final Clock clock;

    protected DeviceService(
            DeviceRepository repository, Ledger ledger, AuditLog audit, List<DeviceListener> listeners, Clock clock) {
        this.repository = repository;
        this.ledger = ledger;
        this.audit = audit;
        this.listeners = listeners;
        this.clock = clock;
    }

    /** What came of one device of several. */
    public record Registration(String controllerId, UUID id, boolean isAdded) {}

    /**
     * Adds one device.
     *
     * @throws Refusal {@code controller-id-taken}
     */
    @Transactional
    public Device register(AuditContext context, NewDevice device) {
        Registration registration = register(context, List.of(device)).getFirst();
        if (!registration.isAdded()) {
            throw Refusal.conflict("controller-id-taken", "There is a device of this controller id already.");
        }
        return repository.find(registration.id(), FleetScope.all()).orElseThrow();
    }

    /** Adds those whose controller id is free. */
    @Transactional
    public List<Registration> register(AuditContext context, List<NewDevice> devices) {
        List<Device> registered = devices.stream()
                .map(device -> Device.registered(Ids.next(clock), device, clock.instant()))
                .toList();
        Set<UUID> added = repository.add(registered);
        ledger.note(
                registered.stream().map(Device::id).filter(added::contains).toList(),
                context.actor().accountId(),
                "registered",
                Map.of());
        tell(added);
        audit.note(context, "devices.registered", null, Map.of("devices", Integer.toString(added.size())));
        return registered.stream()
                .map(device -> new Registration(device.controllerId(), device.id(), added.contains(device.id())))
                .toList();
    }

    public Device find(UUID id, FleetScope scope) {
        return repository.find(id, scope).orElseThrow(DeviceService::unknown);
    }

    /** That somebody may read what was done to a device; whoever sees all reads it of those that are retired too. */
    public void requireReadable(UUID id, FleetScope scope) {
        if (scope.viewerId() != null || !repository.isKnown(id)) {
            var _ = find(id, scope);
        }
    }

    /** Changes what people say of a device, and how it is to be. */
    @Transactional
    public Device change(AuditContext context, UUID id, DeviceChange change, IntPredicate expected) {
        Device present =
                repository.lock(id, FleetScope.toWrite(context.actor())).orElseThrow(DeviceService::unknown);
        VersionCheck.require(expected, present.version());
        if (change.timeZone() != null) {
            ZoneId _ = TimeZoneId.parse(change.timeZone(), "/timeZone");
        }
        Device changed = applied(present, change);
        repository.change(changed);
        ledger.note(id, context.actor().accountId(), "changed", Map.of());
        tell(List.of(id));
        return changed;
    }

    private static Device applied(Device present, DeviceChange change) {
        Map<String, String> desired = change.desired();
        return new Device(
                present.id(),
                present.controllerId(),
                or(change.name(), present.name()),
                present.type(),
                or(change.hardwareRevision(), present.hardwareRevision()),
                present.ownerId(),
                present.batchId(),
                present.status(),
                or(change.attributes(), present.attributes()),
                or(change.tags(), present.tags()),
                desired == null || desired.equals(present.desired().settings())
                        ? present.desired()
                        : new Device.DeviceShadow(desired, present.desired().version() + 1),
                present.reported(),
                present.installedVersion(),
                present.installedReleaseId(),
                present.securityFloor(),
                or(change.timeZone(), present.timeZone()),
                present.lastSeenAt(),
                present.health(),
                present.healthReasons(),
                present.compliance(),
                present.autoConfirm(),
                present.version() + 1,
                present.createdAt());
    }

    private static <T> T or(@Nullable T value, T present) {
        return value == null ? present : value;
    }

    /** Takes a device out of the fleet; what it did can still be read in the audit. */
    @Transactional
    public void retire(AuditContext context, UUID id) {
        Device device = repository.lock(id, FleetScope.toWrite(context.actor())).orElseThrow(DeviceService::unknown);
        repository.setStatus(device.id(), DeviceStatus.RETIRED, clock.instant());
        listeners.forEach(listener -> listener.gone(id, "The device was retired."));
        ledger.note(id, context.actor().accountId(), "retired", Map.of());
        audit.note(context, "device.retired", id, Map.of("controllerId", device.controllerId()));
    }

    /** Tells those who follow what becomes of devices that these have changed. */
    public void tell(Collection<UUID> deviceIds) {
        listeners.forEach(listener -> listener.changed(deviceIds));
    }

    /** Notes that a device has wiped itself, in the caller's transaction. */
    public void wiped(UUID deviceId) {
        repository.setStatus(deviceId, DeviceStatus.WIPED, clock.instant());
        listeners.forEach(listener -> listener.gone(deviceId, "The device was wiped."));
    }

    public static Refusal unknown() {
        return Refusal.notFound("device-unknown", "There is no such device.");
    }
}
