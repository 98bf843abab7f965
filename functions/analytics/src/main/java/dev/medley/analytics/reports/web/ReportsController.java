package dev.medley.analytics.reports.web;

import dev.medley.access.Access;
import dev.medley.access.Caller;
import dev.medley.analytics.reports.ReportRepository;
import dev.medley.analytics.reports.ReportService;
import dev.medley.analytics.reports.SavedReport;
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

@Controller("/api/analytics/reports")
@Tag(name = "Analytics reports", description = "Questions that people keep, share and ask again")
class ReportsController {

    private final ReportService service;
    private final ReportRepository repository;

    ReportsController(ReportService service, ReportRepository repository) {
        this.service = service;
        this.repository = repository;
    }

    @Post
    @Access("analytics:read:all")
    @Idempotent
    @Status(HttpStatus.CREATED)
    @Operation(operationId = "createReport", summary = "Keep a question")
    @ApiResponse(responseCode = "201", description = "The report")
    @Problems({
        "cohort-unknown",
        "currency-invalid",
        "metric-unknown",
        "question-invalid",
        "reports-full",
        "time-range-invalid",
        "time-zone-invalid",
        "week-start-invalid"
    })
    HttpResponse<ReportView> create(Caller caller, @Valid @Body ReportRequest request) {
        SavedReport report = service.create(caller.accountId(), request.draft());
        return HttpResponse.created(ReportView.of(report), URI.create("/api/analytics/reports/" + report.id()));
    }

    @Get
    @Access("analytics:read:all")
    @Operation(operationId = "listReports", summary = "The caller's reports and those that others share, newest first")
    @ApiResponse(responseCode = "200", description = "A page of reports")
    PageView<ReportView> list(Caller caller, PageRequest page) {
        return PageView.of(repository.list(caller.accountId(), page), ReportView::of);
    }

    @Get("/{id}")
    @Access("analytics:read:all")
    @Operation(operationId = "readReport", summary = "One report")
    @ApiResponse(responseCode = "200", description = "The report")
    @Problems("report-unknown")
    HttpResponse<ReportView> read(Caller caller, UUID id) {
        return answer(service.find(id, caller.accountId()));
    }

    @Put("/{id}")
    @Access("analytics:read:all")
    @Operation(
            operationId = "changeReport",
            summary = "Change one's own report",
            description = "With If-Match it changes only the version that the caller has read.")
    @ApiResponse(responseCode = "200", description = "The report")
    @Problems({
        "cohort-unknown",
        "currency-invalid",
        "metric-unknown",
        "question-invalid",
        "report-unknown",
        "time-range-invalid",
        "time-zone-invalid",
        "week-start-invalid"
    })
    HttpResponse<ReportView> change(Caller caller, UUID id, @Valid @Body ReportRequest request, IfMatch ifMatch) {
        return answer(service.change(id, caller.accountId(), request.draft(), ifMatch));
    }

    @Delete("/{id}")
    @Access("analytics:read:all")
    @Status(HttpStatus.NO_CONTENT)
    @Operation(operationId = "deleteReport", summary = "Delete one's own report")
    @ApiResponse(responseCode = "204", description = "It is gone")
    @Problems("report-unknown")
    void delete(Caller caller, UUID id) {
        service.remove(id, caller.accountId());
    }

    private static HttpResponse<ReportView> answer(SavedReport report) {
        return VersionedResponse.of(ReportView.of(report), report.version());
    }
}
