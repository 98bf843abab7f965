package dev.medley.analytics.reports.web;

import dev.medley.analytics.reports.ReportQuestion;
import dev.medley.analytics.reports.SavedReport;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;

@Serdeable
@Schema(name = "AnalyticsReport")
record ReportView(
        UUID id,
        String name,
        ReportQuestion question,
        boolean shared,

        @Schema(description = "Whose it is; nobody else changes it")
        UUID accountId,

        int version,
        Instant createdAt,
        Instant updatedAt) {

    static ReportView of(SavedReport report) {
        return new ReportView(
                report.id(),
                report.name(),
                report.question(),
                report.shared(),
                report.accountId(),
                report.version(),
                report.createdAt(),
                report.updatedAt());
    }
}
