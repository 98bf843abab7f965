package dev.medley.analytics.dashboards;

import dev.medley.analytics.charts.ChartType;
import dev.medley.analytics.reports.ReportQuestion;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;

/**
 * One chart of a dashboard.
 *
 * @param key what layouts call it
 * @param reportId a report whose question it shows; or else
 * @param question one of its own
 */
@Serdeable
@Schema(name = "DashboardWidget", description = "A chart of a report's question, or of one of its own")
public record DashboardWidget(
        @NotNull @Pattern(regexp = "[a-z0-9-]{1,40}") @Schema(example = "revenue")
        String key,

        @NotBlank @Size(max = 100) String title,
        @NotNull ChartType type,
        @Nullable UUID reportId,
        @Nullable @Valid ReportQuestion question,
        @NotNull @Valid WidgetPlace place) {

    DashboardWidget at(WidgetPlace other) {
        return new DashboardWidget(key, title, type, reportId, question, other);
    }
}
