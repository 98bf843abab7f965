package dev.medley.analytics.dashboards.web;

import dev.medley.access.Access;
import dev.medley.access.Caller;
import dev.medley.analytics.dashboards.Dashboard;
import dev.medley.analytics.dashboards.DashboardPreferenceService;
import dev.medley.analytics.dashboards.DashboardPreferences;
import dev.medley.analytics.dashboards.DashboardService;
import dev.medley.analytics.dashboards.DashboardTemplate;
import dev.medley.analytics.dashboards.web.AnalyticsDashboardView.TemplateView;
import dev.medley.analytics.dashboards.web.AnalyticsDashboardView.TemplatesView;
import dev.medley.analytics.questions.AnalyticsSettings;
import dev.medley.http.Idempotent;
import dev.medley.http.Problems;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.Status;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.Arrays;

@Controller("/api/analytics")
@Tag(name = "Analytics dashboards")
class DashboardTemplatesController {

    private final DashboardService service;
    private final DashboardPreferenceService preferences;
    private final AnalyticsSettings settings;

    DashboardTemplatesController(
            DashboardService service, DashboardPreferenceService preferences, AnalyticsSettings settings) {
        this.service = service;
        this.preferences = preferences;
        this.settings = settings;
    }

    @Get("/dashboard-templates")
    @Access("analytics:read:all")
    @Operation(operationId = "listDashboardTemplates", summary = "Dashboards to begin with")
    @ApiResponse(responseCode = "200", description = "All of them")
    TemplatesView templates() {
        return new TemplatesView(Arrays.stream(DashboardTemplate.values())
                .map(template -> new TemplateView(
                        template,
                        template.title(),
                        template.description(),
                        template.draft(settings).widgets()))
                .toList());
    }

    @Post("/dashboard-templates/{template}/dashboards")
    @Access("analytics:read:all")
    @Idempotent
    @Status(HttpStatus.CREATED)
    @Operation(operationId = "createDashboardFromTemplate", summary = "Begin with a dashboard that is put together")
    @ApiResponse(responseCode = "201", description = "The caller's own dashboard, to be changed as they like")
    @Problems("dashboards-full")
    HttpResponse<AnalyticsDashboardView> create(Caller caller, DashboardTemplate template) {
        Dashboard dashboard = service.create(caller.accountId(), template.draft(settings));
        return HttpResponse.created(
                AnalyticsDashboardView.of(dashboard), URI.create("/api/analytics/dashboards/" + dashboard.id()));
    }

    @Get("/preferences")
    @Access("analytics:read:all")
    @Operation(operationId = "readAnalyticsPreferences", summary = "How the caller likes dashboards")
    @ApiResponse(responseCode = "200", description = "Null where they have said nothing")
    DashboardPreferences preferences(Caller caller) {
        return preferences.find(caller.accountId());
    }

    @Put("/preferences")
    @Access("analytics:read:all")
    @Operation(operationId = "changeAnalyticsPreferences", summary = "Say how the caller likes dashboards")
    @ApiResponse(responseCode = "200", description = "What is kept")
    @Problems({"currency-invalid", "dashboard-unknown", "time-zone-invalid", "week-start-invalid"})
    DashboardPreferences change(Caller caller, @Valid @Body DashboardPreferences request) {
        return preferences.keep(DashboardsController.viewer(caller), request);
    }
}
