package dev.medley.moderation.cases.web;

import dev.medley.moderation.cases.AbuseReport;
import dev.medley.moderation.cases.ReportCategory;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Serdeable
@Schema(name = "AbuseReport", description = "What somebody reported, and what became of it")
record AbuseReportView(
        @Nullable @Schema(description = "Null where the thing was reviewed already, and nothing was reported")
        UUID id,

        String kind,
        UUID subjectId,
        ReportCategory category,
        String text,

        @Schema(
                type = "string",
                allowableValues = {"open", "upheld", "dismissed", "reviewed"},
                description = "reviewed: a moderator has found it harmless, and it has not been changed since")
        String state,

        @Nullable Instant createdAt,
        @Nullable Instant resolvedAt) {

    static AbuseReportView of(AbuseReport report) {
        return new AbuseReportView(
                report.id(),
                report.kind(),
                report.subjectId(),
                report.category(),
                report.text(),
                report.state().label(),
                report.createdAt(),
                report.resolvedAt());
    }

    static AbuseReportView reviewed(NewAbuseReport request) {
        return new AbuseReportView(
                null, request.kind(), request.subjectId(), request.category(), "", "reviewed", null, null);
    }
}
