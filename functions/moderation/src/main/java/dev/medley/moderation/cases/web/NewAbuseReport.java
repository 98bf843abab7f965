package dev.medley.moderation.cases.web;

import dev.medley.http.MultiLine;
import dev.medley.moderation.cases.AbuseReportService.Complaint;
import dev.medley.moderation.cases.ReportCategory;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Serdeable
record NewAbuseReport(
        @NotNull @Pattern(regexp = "post|comment|meal|review|profile|content|shared-conversation")
        String kind,

        @NotNull @Schema(description = "The thing's id; that of the account where it is a profile")
        UUID subjectId,

        @NotNull ReportCategory category,

        @Nullable @Size(max = 2_000) @MultiLine @Schema(description = "What is wrong, in the reporter's words")
        String text) {

    Complaint toComplaint() {
        return new Complaint(kind, subjectId, category, text == null ? "" : text.strip());
    }
}
