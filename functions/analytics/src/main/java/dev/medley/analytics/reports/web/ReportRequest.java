package dev.medley.analytics.reports.web;

import dev.medley.analytics.reports.ReportDraft;
import dev.medley.analytics.reports.ReportQuestion;
import dev.medley.http.SingleLine;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

@Serdeable
@Schema(name = "ReportRequest")
record ReportRequest(
        @NotBlank @Size(max = 100) @SingleLine @Schema(example = "Sales by week")
        String name,

        @NotNull @Valid ReportQuestion question,

        @Schema(description = "Whether everybody who may ask questions sees it")
        boolean shared) {

    ReportDraft draft() {
        return new ReportDraft(name, question, shared);
    }
}
