package dev.medley.analytics.alerts.web;

import dev.medley.access.Access;
import dev.medley.access.Caller;
import dev.medley.analytics.alerts.Alert;
import dev.medley.analytics.alerts.AlertService;
import dev.medley.analytics.alerts.web.AlertView.AlertEvaluationView;
import dev.medley.http.Idempotent;
import dev.medley.http.IfMatch;
import dev.medley.http.PageView;
import dev.medley.http.Problems;
import dev.medley.http.VersionedResponse;
import dev.medley.kernel.PageRequest;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.Status;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
import java.time.Instant;
import java.util.UUID;

@Controller("/api/analytics/alerts")
@Tag(name = "Analytics alerts", description = "Numbers that people want to be told of")
class AlertsController {

    private final AlertService service;

    AlertsController(AlertService service) {
        this.service = service;
    }

    @Serdeable
    @Schema(name = "AlertSnooze")
    record Snooze(
            @Nullable @Schema(description = "Null or left out: no longer")
            Instant until) {}

    @Post
    @Access("analytics:read:all")
    @Idempotent
    @Status(HttpStatus.CREATED)
    @Operation(
            operationId = "createAlert",
            summary = "Want to be told of a number",
            description =
                    "Thresholds are looked at when the sums of a day are there, or of today as they grow. Anomalies are "
                            + "compared with the same day of up to eight weeks before. The owner is notified when it begins and when it "
                            + "is over.")
    @ApiResponse(responseCode = "201", description = "The alert")
    @Problems({
        "alert-invalid",
        "alerts-full",
        "currency-invalid",
        "metric-unknown",
        "question-invalid",
        "time-zone-invalid"
    })
    HttpResponse<AlertView> create(Caller caller, @Valid @Body AlertBody request) {
        Alert alert = service.create(caller.accountId(), request.name(), request.rule(), request.active());
        return HttpResponse.created(AlertView.of(alert), URI.create("/api/analytics/alerts/" + alert.id()));
    }

    @Get
    @Access("analytics:read:all")
    @Operation(operationId = "listAlerts", summary = "The caller's alerts, newest first")
    @ApiResponse(responseCode = "200", description = "A page of alerts")
    PageView<AlertView> list(Caller caller, PageRequest page) {
        return PageView.of(service.list(caller.accountId(), page), AlertView::of);
    }

    @Get("/{id}")
    @Access("analytics:read:all")
    @Operation(operationId = "readAlert", summary = "One of the caller's alerts")
    @ApiResponse(responseCode = "200", description = "The alert")
    @Problems("alert-unknown")
    HttpResponse<AlertView> read(Caller caller, UUID id) {
        return answer(service.find(id, caller.accountId()));
    }

    @Put("/{id}")
    @Access("analytics:read:all")
    @Operation(
            operationId = "changeAlert",
            summary = "Change one's own alert; with another rule it begins anew",
            description = "With If-Match it changes only the version that the caller has read.")
    @ApiResponse(responseCode = "200", description = "The alert")
    @Problems({
        "alert-invalid",
        "alert-unknown",
        "currency-invalid",
        "metric-unknown",
        "question-invalid",
        "time-zone-invalid"
    })
    HttpResponse<AlertView> change(Caller caller, UUID id, @Valid @Body AlertBody request, IfMatch ifMatch) {
        return answer(
                service.change(id, caller.accountId(), request.name(), request.rule(), request.active(), ifMatch));
    }

    @Delete("/{id}")
    @Access("analytics:read:all")
    @Status(HttpStatus.NO_CONTENT)
    @Operation(operationId = "deleteAlert", summary = "Delete one's own alert, with its log")
    @ApiResponse(responseCode = "204", description = "It is gone")
    @Problems("alert-unknown")
    void delete(Caller caller, UUID id) {
        service.remove(id, caller.accountId());
    }

    @Put("/{id}/snooze")
    @Access("analytics:read:all")
    @Operation(
            operationId = "snoozeAlert",
            summary = "Not be told until a moment",
            description =
                    "The number is looked at all the same; what changes meanwhile is in the log and told of nobody.")
    @ApiResponse(responseCode = "200", description = "The alert")
    @Problems({"alert-invalid", "alert-unknown"})
    AlertView snooze(Caller caller, UUID id, @Valid @Body Snooze request) {
        return AlertView.of(service.snooze(id, caller.accountId(), request.until()));
    }

    @Get("/{id}/evaluations")
    @Access("analytics:read:all")
    @Operation(operationId = "listAlertEvaluations", summary = "What an alert saw, newest first")
    @ApiResponse(responseCode = "200", description = "A page of looks of the last 90 days")
    @Problems("alert-unknown")
    PageView<AlertEvaluationView> evaluations(Caller caller, UUID id, PageRequest page) {
        return PageView.of(service.evaluations(id, caller.accountId(), page), AlertEvaluationView::of);
    }

    private static HttpResponse<AlertView> answer(Alert alert) {
        return VersionedResponse.of(AlertView.of(alert), alert.version());
    }
}
