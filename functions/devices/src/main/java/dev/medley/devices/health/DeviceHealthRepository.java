package dev.medley.devices.health;

import dev.medley.devices.FleetScope;
import dev.medley.devices.health.ErrorGroup.ErrorStatus;
import dev.medley.devices.registry.Device;
import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What devices measure, and their errors. */
public interface DeviceHealthRepository {

    /** Adds measures to the sums of their hour. */
    void add(UUID deviceId, String version, Map<String, Double> metrics, Instant now);

    /** A metric of a device by the hour, oldest first. */
    List<MetricHour> hours(UUID deviceId, String metric, Instant from, Instant to);

    /** What a device measured in an hour. */
    record MetricHour(Instant hour, String version, int samples, double mean, double least, double greatest) {}

    /** Adds an error; its group after that. */
    ErrorGroup add(Device device, ErrorReport report, UUID groupId, UUID occurrenceId, Instant now);

    /** Those of devices that somebody sees, newest first. */
    Page<ErrorGroup> list(FleetScope scope, @Nullable ErrorStatus status, PageRequest page);

    Optional<ErrorGroup> find(UUID id, FleetScope scope);

    boolean setStatus(UUID id, ErrorStatus status);

    /** The occurrences of an error on devices that somebody sees, newest first. */
    Page<ErrorOccurrence> occurrences(UUID groupId, FleetScope scope, PageRequest page);

    /** One time that an error was. */
    record ErrorOccurrence(UUID id, UUID deviceId, String version, Instant at, Map<String, String> detail) {}

    /** Forgets what is older than it is kept. */
    void forget(Instant before);
}
