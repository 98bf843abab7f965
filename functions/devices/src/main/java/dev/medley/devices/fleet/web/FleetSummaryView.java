package dev.medley.devices.fleet.web;

import dev.medley.devices.fleet.FleetReportRepository.Summary;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Map;

@Serdeable
@Schema(name = "FleetSummary")
record FleetSummaryView(
        int devices,
        int seenInAnHour,
        int seenInADay,
        double averageHealth,
        Map<String, Integer> byStatus,
        Map<String, Integer> byCompliance,

        @Schema(description = "The hundred most frequent") Map<String, Integer> byVersion) {

    static FleetSummaryView of(Summary summary) {
        return new FleetSummaryView(
                summary.devices(),
                summary.seenInAnHour(),
                summary.seenInADay(),
                summary.averageHealth(),
                summary.byStatus(),
                summary.byCompliance(),
                summary.byVersion());
    }
}
