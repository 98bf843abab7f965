package dev.medley.analytics.dashboards.web;

import dev.medley.analytics.charts.web.ChartView;
import dev.medley.analytics.dashboards.Dashboard;
import dev.medley.analytics.dashboards.DashboardData.WidgetAnswer;
import dev.medley.analytics.dashboards.DashboardTemplate;
import dev.medley.analytics.dashboards.DashboardWidget;
import dev.medley.analytics.rollups.Freshness;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

@Serdeable
@Schema(name = "Dashboard")
record AnalyticsDashboardView(
        UUID id,
        String name,
        String description,

        @Schema(description = "At the places where the caller wants them")
        List<DashboardWidget> widgets,

        List<String> sharedRoles,
        List<UUID> sharedAccounts,

        @Schema(description = "Whose it is; nobody else changes it")
        UUID accountId,

        int version,
        Instant createdAt,
        Instant updatedAt) {

    @Serdeable
    @Schema(name = "DashboardData", description = "What the widgets of a dashboard say now")
    record DashboardDataView(UUID id, List<WidgetDataView> widgets) {}

    @Serdeable
    @Schema(name = "WidgetData")
    record WidgetDataView(
            @Schema(description = "Of the widget") String key,

            @Nullable @Schema(description = "Null where there is a problem")
            ChartView chart,

            @Nullable
            @Schema(
                    description = "Why there is no chart, such as a report that the caller does not see",
                    example = "report-unknown")
            String problem) {

        static WidgetDataView of(WidgetAnswer answer, Freshness freshness) {
            return new WidgetDataView(
                    answer.widget().key(),
                    answer.chart() == null ? null : ChartView.of(answer.chart(), freshness),
                    answer.problem());
        }
    }

    @Serdeable
    @Schema(name = "DashboardTemplates")
    record TemplatesView(List<TemplateView> items) {}

    @Serdeable
    @Schema(name = "DashboardTemplate", description = "A dashboard to begin with")
    record TemplateView(DashboardTemplate name, String title, String description, List<DashboardWidget> widgets) {}

    static AnalyticsDashboardView of(Dashboard dashboard) {
        return new AnalyticsDashboardView(
                dashboard.id(),
                dashboard.draft().name(),
                dashboard.draft().description(),
                dashboard.draft().widgets(),
                dashboard.draft().roles(),
                dashboard.draft().accounts(),
                dashboard.accountId(),
                dashboard.version(),
                dashboard.createdAt(),
                dashboard.updatedAt());
    }
}
