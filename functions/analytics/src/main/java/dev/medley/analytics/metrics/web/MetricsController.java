package dev.medley.analytics.metrics.web;

import dev.medley.access.Access;
import dev.medley.access.Caller;
import dev.medley.analytics.metrics.SavedMetric;
import dev.medley.analytics.metrics.SavedMetricService;
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
import java.util.UUID;

@Controller("/api/analytics/metrics")
@Tag(name = "Analytics metrics", description = "Formulas over measures, for reports, dashboards and alerts")
class MetricsController {

    private final SavedMetricService service;

    MetricsController(SavedMetricService service) {
        this.service = service;
    }

    @Post
    @Access("analytics:read:all")
    @Idempotent
    @Status(HttpStatus.CREATED)
    @Operation(
            operationId = "createAnalyticsMetric",
            summary = "Name a formula over measures",
            description =
                    "Each key of the formula is a measure, with filters of its own; they may be of several sets of data. "
                            + "Amounts and mere numbers are not added. Where something is divided by zero, the metric has no number.")
    @ApiResponse(responseCode = "201", description = "The metric")
    @Problems({"metric-invalid", "metrics-full"})
    HttpResponse<CustomMetricView> create(Caller caller, @Valid @Body MetricBody request) {
        SavedMetric metric = service.create(caller.accountId(), request.draft());
        return HttpResponse.created(CustomMetricView.of(metric), URI.create("/api/analytics/metrics/" + metric.id()));
    }

    @Get
    @Access("analytics:read:all")
    @Operation(
            operationId = "listAnalyticsMetrics",
            summary = "The caller's metrics and those that are shared with them, newest first")
    @ApiResponse(responseCode = "200", description = "A page of metrics")
    PageView<CustomMetricView> list(Caller caller, PageRequest page) {
        return PageView.of(service.list(caller.accountId(), page), CustomMetricView::of);
    }

    @Get("/{id}")
    @Access("analytics:read:all")
    @Operation(operationId = "readAnalyticsMetric", summary = "One metric")
    @ApiResponse(responseCode = "200", description = "The metric")
    @Problems("metric-unknown")
    HttpResponse<CustomMetricView> read(Caller caller, UUID id) {
        return answer(service.find(id, caller.accountId()));
    }

    @Put("/{id}")
    @Access("analytics:read:all")
    @Operation(
            operationId = "changeAnalyticsMetric",
            summary = "Change one's own metric, wherever it is used",
            description = "With If-Match it changes only the version that the caller has read.")
    @ApiResponse(responseCode = "200", description = "The metric")
    @Problems({"metric-invalid", "metric-unknown"})
    HttpResponse<CustomMetricView> change(Caller caller, UUID id, @Valid @Body MetricBody request, IfMatch ifMatch) {
        return answer(service.change(id, caller.accountId(), request.draft(), ifMatch));
    }

    @Delete("/{id}")
    @Access("analytics:read:all")
    @Status(HttpStatus.NO_CONTENT)
    @Operation(
            operationId = "deleteAnalyticsMetric",
            summary = "Delete one's own metric",
            description = "Reports and widgets that use it are answered with metric-unknown, and alerts are silent.")
    @ApiResponse(responseCode = "204", description = "It is gone")
    @Problems("metric-unknown")
    void delete(Caller caller, UUID id) {
        service.remove(id, caller.accountId());
    }

    private static HttpResponse<CustomMetricView> answer(SavedMetric metric) {
        return VersionedResponse.of(CustomMetricView.of(metric), metric.version());
    }
}
