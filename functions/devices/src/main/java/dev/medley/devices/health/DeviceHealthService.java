package dev.medley.devices.health;

import dev.medley.devices.DevicesEvents.DeviceFailed;
import dev.medley.devices.FleetScope;
import dev.medley.devices.registry.Device;
import dev.medley.devices.registry.DeviceRepository;
import dev.medley.devices.registry.DeviceService;
import dev.medley.devices.registry.DeviceStates;
import dev.medley.events.Outbox;
import dev.medley.kernel.Ids;
import dev.medley.kernel.Refusal;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** Takes what devices measure, and their errors. */
@Singleton
public class DeviceHealthService {

    /** How long measures and single errors are kept. */
    private static final Duration KEPT = Duration.ofDays(90);

    /** Whose the errors of devices are that nobody has claimed. */
    private static final UUID NOBODY = new UUID(0, 0);

    /** What a device may measure; beyond it no mean could be reckoned. */
    private static final double GREATEST = 1e15;

    private final DeviceHealthRepository repository;
    private final DeviceRepository devices;
    private final DeviceStates states;
    private final Outbox outbox;
    private final Clock clock;

    protected DeviceHealthService(
            DeviceHealthRepository repository,
            DeviceRepository devices,
            DeviceStates states,
            Outbox outbox,
            Clock clock) {
        this.repository = repository;
        this.devices = devices;
        this.states = states;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    public void measure(UUID deviceId, Map<String, Double> metrics) {
        metrics.forEach((metric, value) -> {
            if (!(Math.abs(value) <= GREATEST)) {
                throw Refusal.invalid("validation-failed", "/metrics/" + metric, "A measure is at most 1e15.");
            }
        });
        Device device = devices.find(deviceId, FleetScope.all()).orElseThrow(DeviceService::unknown);
        repository.add(deviceId, device.installedVersion(), metrics, clock.instant());
    }

    /** Adds an error to those that are the same, and tells runbooks. */
    @Transactional
    public ErrorGroup report(UUID deviceId, ErrorReport report) {
        Instant now = clock.instant();
        Device device = devices.find(deviceId, FleetScope.all()).orElseThrow(DeviceService::unknown);
        ErrorGroup group = repository.add(device, report, Ids.next(clock), Ids.next(clock), now);
        int _ = states.refreshHealth(deviceId, now);
        outbox.announce(
                Objects.requireNonNullElse(device.ownerId(), NOBODY),
                deviceId,
                new DeviceFailed(
                        deviceId,
                        group.id(),
                        group.fingerprint(),
                        group.kind().name().toLowerCase(Locale.ROOT),
                        group.title(),
                        device.installedVersion()));
        return group;
    }

    /** Reckons the health of all devices, and forgets what is old. */
    @Transactional
    public void refresh() {
        Instant now = clock.instant();
        repository.forget(now.minus(KEPT));
        int _ = states.refreshHealth(null, now);
    }
}
