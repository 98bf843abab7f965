package dev.medley.analytics.schedules.web;

import dev.medley.access.Access;
import dev.medley.access.Caller;
import dev.medley.analytics.schedules.ReportSchedule;
import dev.medley.analytics.schedules.ReportScheduleService;
import dev.medley.analytics.schedules.web.ReportScheduleView.ScheduleListView;
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

@Controller("/api/analytics")
@Tag(name = "Analytics schedules", description = "Reports that come by themselves")
class ReportSchedulesController {

    private final ReportScheduleService service;

    ReportSchedulesController(ReportScheduleService service) {
        this.service = service;
    }

    @Post("/reports/{id}/schedules")
    @Access("analytics:read:all")
    @Idempotent
    @Status(HttpStatus.CREATED)
    @Operation(
            operationId = "createReportSchedule",
            summary = "Have a report come by itself",
            description =
                    "At its time the report is made into a file; recipients are told by a notification and a mail, "
                            + "which say the time, the filters and the first rows.")
    @ApiResponse(responseCode = "201", description = "The schedule")
    @Problems({"recipient-invalid", "report-unknown", "schedule-invalid", "schedules-full", "time-zone-invalid"})
    HttpResponse<ReportScheduleView> create(Caller caller, UUID id, @Valid @Body ReportScheduleBody request) {
        ReportSchedule schedule = service.create(id, caller.accountId(), request.draft());
        return HttpResponse.created(
                ReportScheduleView.of(schedule), URI.create("/api/analytics/report-schedules/" + schedule.id()));
    }

    @Get("/reports/{id}/schedules")
    @Access("analytics:read:all")
    @Operation(operationId = "listReportSchedules", summary = "The caller's schedules of a report")
    @ApiResponse(responseCode = "200", description = "The schedules, oldest first")
    @Problems("report-unknown")
    ScheduleListView list(Caller caller, UUID id) {
        return new ScheduleListView(service.list(id, caller.accountId()).stream()
                .map(ReportScheduleView::of)
                .toList());
    }

    @Get("/report-schedules/{id}")
    @Access("analytics:read:all")
    @Operation(operationId = "readReportSchedule", summary = "One of the caller's schedules")
    @ApiResponse(responseCode = "200", description = "The schedule")
    @Problems("schedule-unknown")
    HttpResponse<ReportScheduleView> read(Caller caller, UUID id) {
        return answer(service.find(id, caller.accountId()));
    }

    @Put("/report-schedules/{id}")
    @Access("analytics:read:all")
    @Operation(
            operationId = "changeReportSchedule",
            summary = "Change one's own schedule",
            description = "With If-Match it changes only the version that the caller has read.")
    @ApiResponse(responseCode = "200", description = "The schedule")
    @Problems({"recipient-invalid", "schedule-invalid", "schedule-unknown", "time-zone-invalid"})
    HttpResponse<ReportScheduleView> change(
            Caller caller, UUID id, @Valid @Body ReportScheduleBody request, IfMatch ifMatch) {
        return answer(service.change(id, caller.accountId(), request.draft(), ifMatch));
    }

    @Delete("/report-schedules/{id}")
    @Access("analytics:read:all")
    @Status(HttpStatus.NO_CONTENT)
    @Operation(operationId = "deleteReportSchedule", summary = "Delete one's own schedule, with its log")
    @ApiResponse(responseCode = "204", description = "It is gone")
    @Problems("schedule-unknown")
    void delete(Caller caller, UUID id) {
        service.remove(id, caller.accountId());
    }

    @Get("/report-schedules/{id}/deliveries")
    @Access("analytics:read:all")
    @Operation(operationId = "listReportDeliveries", summary = "What became of one's own schedule, newest first")
    @ApiResponse(responseCode = "200", description = "A page of deliveries of the last 90 days")
    @Problems("schedule-unknown")
    PageView<ReportDeliveryView> deliveries(Caller caller, UUID id, PageRequest page) {
        return PageView.of(service.deliveries(id, caller.accountId(), page), ReportDeliveryView::of);
    }

    private static HttpResponse<ReportScheduleView> answer(ReportSchedule schedule) {
        return VersionedResponse.of(ReportScheduleView.of(schedule), schedule.version());
    }
}
