package dev.medley.analytics.charts.web;

import dev.medley.analytics.charts.ChartType;
import dev.medley.analytics.questions.web.NewQuestion;
import dev.medley.http.SingleLine;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

@Serdeable
@Schema(name = "NewChart")
record NewChart(
        @Nullable @Size(min = 1, max = 100) @SingleLine @Schema(description = "What is asked for, where it is left out")
        String title,

        @NotNull ChartType type,
        @NotNull @Valid NewQuestion question) {}
