package dev.medley.analytics.dashboards.web;

import dev.medley.access.Access;
import dev.medley.access.Caller;
import dev.medley.analytics.dashboards.Dashboard;
import dev.medley.analytics.dashboards.DashboardData;
import dev.medley.analytics.dashboards.DashboardData.Wish;
import dev.medley.analytics.dashboards.DashboardNews;
import dev.medley.analytics.dashboards.DashboardPreferenceService;
import dev.medley.analytics.dashboards.DashboardPreferences;
import dev.medley.analytics.dashboards.DashboardService;
import dev.medley.analytics.dashboards.web.AnalyticsDashboardView.DashboardDataView;
import dev.medley.analytics.dashboards.web.AnalyticsDashboardView.WidgetDataView;
import dev.medley.analytics.questions.AnalyticsService;
import dev.medley.analytics.rollups.Freshness;
import dev.medley.http.Problems;
import dev.medley.limits.RateClass;
import dev.medley.limits.RateLimited;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.UUID;

@Controller("/api/analytics/dashboards/{id}/data")
@Tag(name = "Analytics dashboards")
class DashboardDataController {

    private final DashboardService service;
    private final DashboardData data;
    private final DashboardPreferenceService preferences;
    private final DashboardNews news;
    private final AnalyticsService analytics;

    DashboardDataController(
            DashboardService service,
            DashboardData data,
            DashboardPreferenceService preferences,
            DashboardNews news,
            AnalyticsService analytics) {
        this.service = service;
        this.data = data;
        this.preferences = preferences;
        this.news = news;
        this.analytics = analytics;
    }

    @Get("{?lastDays,timeZone,currency}")
    @Access("analytics:read:all")
    @RateLimited(RateClass.SEARCH)
    @Operation(
            operationId = "readDashboardData",
            summary = "What the widgets of a dashboard say now",
            description =
                    "What is not asked for is as the caller's preferences have it, or else as the widgets do. Each "
                            + "widget says what the caller may read: a report that is not shared with them says nothing. "
                            + "For a quarter of an hour after, those who follow dashboard:{id} are told of new numbers.")
    @ApiResponse(responseCode = "200", description = "A chart for each widget, or why there is none")
    @Problems("dashboard-unknown")
    DashboardDataView read(
            Caller caller,
            UUID id,
            @Nullable @QueryValue @Min(1) @Max(800) Integer lastDays,
            @Nullable @QueryValue @Parameter(example = "Europe/Vienna") String timeZone,
            @Nullable @QueryValue @Parameter(example = "EUR") String currency) {
        Dashboard dashboard = service.find(id, DashboardsController.viewer(caller));
        DashboardPreferences likes = preferences.find(caller.accountId());
        Wish wish = new Wish(
                lastDays,
                timeZone == null ? likes.timeZone() : timeZone,
                likes.weekStart(),
                currency == null ? likes.currency() : currency);
        news.opened(id);
        Freshness freshness = analytics.freshness();
        return new DashboardDataView(
                id,
                data.ask(dashboard, caller.accountId(), wish).stream()
                        .map(answer -> WidgetDataView.of(answer, freshness))
                        .toList());
    }
}
