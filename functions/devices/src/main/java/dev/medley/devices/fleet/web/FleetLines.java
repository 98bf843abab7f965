package dev.medley.devices.fleet.web;

import dev.medley.devices.fleet.FleetReportRepository.Adoption;
import dev.medley.devices.fleet.FleetReportRepository.ErrorPattern;
import dev.medley.devices.fleet.FleetReportRepository.Performance;
import dev.medley.devices.fleet.FleetReportRepository.Usage;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;

/** Figures in lines. */
final class FleetLines {

    private FleetLines() {}

    @Serdeable
    @Schema(name = "FleetAdoption")
    record Adoptions(List<AdoptionLine> lines) {}

    @Serdeable
    record AdoptionLine(LocalDate day, String version, int devices) {}

    static Adoptions adoptions(List<Adoption> lines) {
        return new Adoptions(lines.stream()
                .map(line -> new AdoptionLine(line.day(), line.version(), line.devices()))
                .toList());
    }

    @Serdeable
    @Schema(name = "FleetUsage")
    record Usages(List<UsageLine> lines) {}

    @Serdeable
    record UsageLine(LocalDate day, int devices) {}

    static Usages usages(List<Usage> lines) {
        return new Usages(lines.stream()
                .map(line -> new UsageLine(line.day(), line.devices()))
                .toList());
    }

    @Serdeable
    @Schema(name = "FleetPerformance")
    record Performances(String metric, List<PerformanceLine> lines) {}

    @Serdeable
    record PerformanceLine(String version, int devices, double mean, double p50, double p95, double p99) {}

    static Performances performances(String metric, List<Performance> lines) {
        return new Performances(
                metric,
                lines.stream()
                        .map(line -> new PerformanceLine(
                                line.version(), line.devices(), line.mean(), line.p50(), line.p95(), line.p99()))
                        .toList());
    }

    @Serdeable
    @Schema(name = "FleetErrors")
    record Errors(List<ErrorLine> lines) {}

    @Serdeable
    record ErrorLine(
            String fingerprint, String kind, String title, int occurrences, int devices, List<String> versions) {}

    static Errors errors(List<ErrorPattern> lines) {
        return new Errors(lines.stream()
                .map(line -> new ErrorLine(
                        line.fingerprint(),
                        line.kind(),
                        line.title(),
                        line.occurrences(),
                        line.devices(),
                        line.versions()))
                .toList());
    }
}
