package dev.medley.devices.fleet;

import dev.medley.devices.FleetScope;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Figures about the devices that somebody sees, each with one statement. */
public interface FleetReportRepository {

    /** Which devices: those that somebody sees, of a group where there is one. */
    record Selection(FleetScope scope, @Nullable UUID groupId) {}

    /** How the devices are. */
    record Summary(
            int devices,
            int seenInAnHour,
            int seenInADay,
            double averageHealth,
            Map<String, Integer> byStatus,
            Map<String, Integer> byCompliance,
            Map<String, Integer> byVersion) {}

    Summary summary(Selection selection, Instant now);

    /** How many devices had a version at the end of a day. */
    record Adoption(LocalDate day, String version, int devices) {}

    List<Adoption> adoption(Selection selection, LocalDate from, LocalDate to);

    /** How many devices came on a day. */
    record Usage(LocalDate day, int devices) {}

    List<Usage> usage(Selection selection, LocalDate from, LocalDate to);

    /** How devices of a version measured: each counts once, with its mean. */
    record Performance(String version, int devices, double mean, double p50, double p95, double p99) {}

    List<Performance> performance(Selection selection, String metric, Instant since);

    /** How often an error was, on how many devices, and with which versions. */
    record ErrorPattern(
            String fingerprint, String kind, String title, int occurrences, int devices, List<String> versions) {}

    List<ErrorPattern> errors(Selection selection, Instant since, int most);

    /** One device in a report. */
    record ReportedDevice(
            String controllerId,
            String name,
            String status,
            String version,
            int health,
            String reasons,
            String compliance,
            @Nullable Instant lastSeenAt) {}

    /** The least healthy first. */
    List<ReportedDevice> devices(Selection selection, int most);
}
