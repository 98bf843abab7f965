package dev.medley.security.anomalies.web;

import dev.medley.access.Access;
import dev.medley.http.Problems;
import dev.medley.security.anomalies.AnomalyPattern;
import dev.medley.security.anomalies.AnomalyService;
import dev.medley.security.anomalies.AnomalyService.PatternReport;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

@Controller("/api/admin/anomalies/patterns")
@Tag(name = "Anomalies")
class AnomalyPatternsController {

    private final AnomalyService service;

    AnomalyPatternsController(AnomalyService service) {
        this.service = service;
    }

    @Serdeable
    @Schema(name = "AnomalyPatterns")
    record PatternsView(
            Instant from,
            Instant to,
            long count,
            long falseAlarms,
            List<PatternView> kinds,
            List<PatternView> operations,
            List<PatternView> networks,

            @Schema(description = "By the hour of the day in which they began (UTC)")
            List<PatternView> hours) {

        static PatternsView of(PatternReport patterns) {
            List<PatternView> all = views(patterns, "all");
            return new PatternsView(
                    patterns.from(),
                    patterns.to(),
                    all.isEmpty() ? 0 : all.getFirst().count(),
                    all.isEmpty() ? 0 : all.getFirst().falseAlarms(),
                    views(patterns, "kind"),
                    views(patterns, "operation"),
                    views(patterns, "network"),
                    views(patterns, "hour"));
        }

        private static List<PatternView> views(PatternReport patterns, String trait) {
            return patterns.all().stream()
                    .filter(pattern -> pattern.trait().equals(trait))
                    .map(PatternView::of)
                    .toList();
        }
    }

    @Serdeable
    @Schema(name = "AnomalyPattern")
    record PatternView(
            @Nullable @Schema(description = "Null for those that lack the trait")
            String key,

            long count,

            @Schema(description = "How many of them were none")
            long falseAlarms,

            double highestScore) {

        static PatternView of(AnomalyPattern pattern) {
            return new PatternView(pattern.key(), pattern.count(), pattern.falseAlarms(), pattern.highestScore());
        }
    }

    @Get("{?from,to}")
    @Access("anomaly:read:all")
    @Operation(
            operationId = "reportAnomalyPatterns",
            summary = "What anomalies have in common",
            description = "Of the last week, or another time of at most 31 days; the 24 most frequent of each trait.")
    @ApiResponse(responseCode = "200", description = "How many there were by kind, operation, network and hour")
    @Problems("time-range-invalid")
    PatternsView report(
            @Nullable @QueryValue @Parameter(description = "The earliest time") Instant from,
            @Nullable @QueryValue @Parameter(description = "The time before which they were found") Instant to) {
        return PatternsView.of(service.patterns(from, to));
    }
}
