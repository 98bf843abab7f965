package dev.medley.analytics.dashboards.web;

import dev.medley.access.Access;
import dev.medley.access.Caller;
import dev.medley.analytics.dashboards.Dashboard;
import dev.medley.analytics.dashboards.DashboardRepository.Viewer;
import dev.medley.analytics.dashboards.DashboardService;
import dev.medley.http.Idempotent;
import dev.medley.http.IfMatch;
import dev.medley.http.PageView;
import dev.medley.http.Problems;
import dev.medley.http.VersionedResponse;
import dev.medley.kernel.PageRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.Status;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.Map;
import java.util.UUID;

@Controller("/api/analytics/dashboards")
@Tag(name = "Analytics dashboards", description = "Charts that people put together, share and lay out")
class DashboardsController {

    private final DashboardService service;

    DashboardsController(DashboardService service) {
        this.service = service;
    }

    @Post
    @Access("analytics:read:all")
    @Idempotent
    @Status(HttpStatus.CREATED)
    @Operation(operationId = "createDashboard", summary = "Put a dashboard together")
    @ApiResponse(responseCode = "201", description = "The dashboard")
    @Problems({"dashboard-invalid", "dashboards-full"})
    HttpResponse<AnalyticsDashboardView> create(Caller caller, @Valid @Body DashboardBody request) {
        Dashboard dashboard = service.create(caller.accountId(), request.draft());
        return HttpResponse.created(
                AnalyticsDashboardView.of(dashboard), URI.create("/api/analytics/dashboards/" + dashboard.id()));
    }

    @Get
    @Access("analytics:read:all")
    @Operation(
            operationId = "listDashboards",
            summary = "The caller's dashboards and those that are shared with them, newest first")
    @ApiResponse(responseCode = "200", description = "A page of dashboards")
    PageView<AnalyticsDashboardView> list(Caller caller, PageRequest page) {
        return PageView.of(service.list(viewer(caller), page), AnalyticsDashboardView::of);
    }

    @Get("/{id}")
    @Access("analytics:read:all")
    @Operation(operationId = "readAnalyticsDashboard", summary = "One dashboard, as the caller has laid it out")
    @ApiResponse(responseCode = "200", description = "The dashboard")
    @Problems("dashboard-unknown")
    HttpResponse<AnalyticsDashboardView> read(Caller caller, UUID id) {
        return answer(service.find(id, viewer(caller)));
    }

    @Put("/{id}")
    @Access("analytics:read:all")
    @Operation(
            operationId = "changeDashboard",
            summary = "Change one's own dashboard",
            description = "With If-Match it changes only the version that the caller has read.")
    @ApiResponse(responseCode = "200", description = "The dashboard")
    @Problems({"dashboard-invalid", "dashboard-unknown"})
    HttpResponse<AnalyticsDashboardView> change(
            Caller caller, UUID id, @Valid @Body DashboardBody request, IfMatch ifMatch) {
        return answer(service.change(id, caller.accountId(), request.draft(), ifMatch));
    }

    @Delete("/{id}")
    @Access("analytics:read:all")
    @Status(HttpStatus.NO_CONTENT)
    @Operation(operationId = "deleteDashboard", summary = "Delete one's own dashboard")
    @ApiResponse(responseCode = "204", description = "It is gone")
    @Problems("dashboard-unknown")
    void delete(Caller caller, UUID id) {
        service.remove(id, caller.accountId());
    }

    @Put("/{id}/layout")
    @Access("analytics:read:all")
    @Operation(
            operationId = "layOutDashboard",
            summary = "Say where the caller wants the widgets",
            description =
                    "Others see the dashboard as before. Where its owner changes it so that the places do not fit any "
                            + "more, it is shown as the owner has it.")
    @ApiResponse(responseCode = "200", description = "The dashboard, laid out")
    @Problems({"dashboard-invalid", "dashboard-unknown"})
    HttpResponse<AnalyticsDashboardView> layOut(Caller caller, UUID id, @Valid @Body LayoutBody request) {
        return answer(service.layOut(id, viewer(caller), request.places()));
    }

    @Delete("/{id}/layout")
    @Access("analytics:read:all")
    @Status(HttpStatus.NO_CONTENT)
    @Operation(operationId = "resetDashboardLayout", summary = "See a dashboard as its owner has it")
    @ApiResponse(responseCode = "204", description = "It is as its owner has it")
    @Problems("dashboard-unknown")
    void reset(Caller caller, UUID id) {
        var _ = service.layOut(id, viewer(caller), Map.of());
    }

    static Viewer viewer(Caller caller) {
        return new Viewer(caller.accountId(), caller.roles());
    }

    private static HttpResponse<AnalyticsDashboardView> answer(Dashboard dashboard) {
        return VersionedResponse.of(AnalyticsDashboardView.of(dashboard), dashboard.version());
    }
}
