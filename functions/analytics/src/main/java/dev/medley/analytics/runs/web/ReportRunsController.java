package dev.medley.analytics.runs.web;

import dev.medley.access.Access;
import dev.medley.access.Caller;
import dev.medley.analytics.runs.ReportRun;
import dev.medley.analytics.runs.ReportRunService;
import dev.medley.http.AcceptedResponse;
import dev.medley.http.Idempotent;
import dev.medley.http.PageView;
import dev.medley.http.Problems;
import dev.medley.jobs.AcceptedJob;
import dev.medley.kernel.PageRequest;
import dev.medley.objects.PresignedTransfer;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.UUID;

@Controller("/api/analytics")
@Tag(name = "Analytics reports")
class ReportRunsController {

    private final ReportRunService service;

    ReportRunsController(ReportRunService service) {
        this.service = service;
    }

    @Post("/reports/{id}/runs")
    @Access("analytics:read:all")
    @Idempotent
    @Operation(
            operationId = "runReport",
            summary = "Have a report made into a file",
            description =
                    "A table (csv), a workbook (xlsx), a document with a chart (pdf), or JSON. The file is kept for "
                            + "seven days.")
    @ApiResponse(responseCode = "202", description = "The run, and the job that makes it")
    @Problems({"quota-exceeded", "report-runs-full", "report-unknown"})
    HttpResponse<AcceptedJob> run(Caller caller, UUID id, @Valid @Body NewReportRun request) {
        ReportRun run = service.request(id, caller.accountId(), request.format());
        return AcceptedResponse.of(
                "/api/analytics/report-runs/" + run.id(),
                AcceptedJob.of(run.id(), run.job().jobId()));
    }

    @Get("/reports/{id}/runs")
    @Access("analytics:read:all")
    @Operation(
            operationId = "listReportRuns",
            summary = "The runs of a report that the caller asked for or was sent, newest first")
    @ApiResponse(responseCode = "200", description = "A page of runs of the last 90 days")
    @Problems("report-unknown")
    PageView<ReportRunView> list(Caller caller, UUID id, PageRequest page) {
        return PageView.of(service.list(id, caller.accountId(), page), ReportRunView::of);
    }

    @Get("/report-runs/{id}")
    @Access("analytics:read:all")
    @Operation(operationId = "readReportRun", summary = "One run: how far it is, and how long its file is kept")
    @ApiResponse(responseCode = "200", description = "The run")
    @Problems("report-run-unknown")
    ReportRunView read(Caller caller, UUID id) {
        return ReportRunView.of(service.find(id, caller.accountId()));
    }

    @Get("/report-runs/{id}/download")
    @Access("analytics:read:all")
    @Operation(
            operationId = "downloadReportRun",
            summary = "Get the request that downloads the file; good for 15 minutes")
    @ApiResponse(responseCode = "200", description = "Where to get the file")
    @Problems({"report-run-expired", "report-run-not-ready", "report-run-unknown"})
    HttpResponse<PresignedTransfer> download(Caller caller, UUID id) {
        return HttpResponse.ok(service.download(id, caller.accountId())).header(HttpHeaders.CACHE_CONTROL, "no-store");
    }
}
