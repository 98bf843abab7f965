package dev.medley.devices.fleet;

import dev.medley.devices.fleet.FleetReportRepository.Selection;
import dev.medley.kernel.Ids;
import dev.medley.kernel.SpreadsheetText;
import dev.medley.objects.ObjectStore;
import dev.medley.objects.ObjectStores;
import dev.medley.objects.PresignedTransfer;
import dev.medley.objects.PresignedTransfers;
import dev.medley.topology.Medley;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;

/** Writes reports of how devices are. */
@Singleton
public class FleetReportService {

    /** How many devices a report has at most, the least healthy of all. */
    private static final int MOST = 10_000;

    private static final int MOST_ON_PAPER = 200;
    private static final Duration ERRORS = Duration.ofDays(7);

    private final FleetReportRepository repository;
    private final ObjectStore objects;
    private final PresignedTransfers transfers;
    private final Clock clock;

    FleetReportService(FleetReportRepository repository, ObjectStores stores, Clock clock) {
        this.repository = repository;
        this.objects = stores.bucket(Medley.MEDIA);
        this.transfers = stores.transfers(Medley.MEDIA);
        this.clock = clock;
    }

    /** What a report can be written as. */
    public enum ReportFormat {
        CSV,
        PDF
    }

    /** Writes a report and stores it; the request that gets it. */
    public PresignedTransfer write(Selection selection, ReportFormat format) {
        LocalDate today = clock.instant().atZone(ZoneOffset.UTC).toLocalDate();
        boolean isTable = format == ReportFormat.CSV;
        String key = "devices/reports/" + Ids.next(clock);
        String type = isTable ? "text/csv" : "application/pdf";
        objects.upload(isTable ? table(selection) : paper(selection, today), key, type);
        return transfers.get(
                key, type, "attachment; filename=\"device-health-" + today + (isTable ? ".csv\"" : ".pdf\""));
    }

    private byte[] table(Selection selection) {
        String head = "controllerId,name,status,version,health,reasons,compliance,lastSeenAt\r\n";
        String rows = repository.devices(selection, MOST).stream()
                .map(device -> List.of(
                                device.controllerId(),
                                device.name(),
                                device.status(),
                                device.version(),
                                Integer.toString(device.health()),
                                device.reasons(),
                                device.compliance(),
                                device.lastSeenAt() == null
                                        ? ""
                                        : device.lastSeenAt().toString())
                        .stream()
                        .map(FleetReportService::cell)
                        .collect(Collectors.joining(",", "", "\r\n")))
                .collect(Collectors.joining());
        return (head + rows).getBytes(StandardCharsets.UTF_8);
    }

    /** As RFC 4180 has it; nothing that a spreadsheet would take for a formula. */
    private static String cell(String text) {
        String safe = SpreadsheetText.guarded(text);
        return safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r')
                ? "\"" + safe.replace("\"", "\"\"") + "\""
                : safe;
    }

    private byte[] paper(Selection selection, LocalDate today) {
        Instant now = clock.instant();
        return FleetReportPdf.write(
                today,
                repository.summary(selection, now),
                repository.errors(selection, now.minus(ERRORS), 20),
                repository.devices(selection, MOST_ON_PAPER));
    }
}
