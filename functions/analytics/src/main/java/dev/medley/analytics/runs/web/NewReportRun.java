package dev.medley.analytics.runs.web;

import dev.medley.analytics.runs.ReportFormat;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;

@Serdeable
@Schema(name = "NewReportRun")
record NewReportRun(@NotNull ReportFormat format) {}
