package dev.medley.moderation.cases.web;

import dev.medley.access.Access;
import dev.medley.access.Caller;
import dev.medley.http.Idempotent;
import dev.medley.http.PageView;
import dev.medley.http.Problems;
import dev.medley.kernel.PageRequest;
import dev.medley.moderation.cases.AbuseReport;
import dev.medley.moderation.cases.ReportRepository;
import dev.medley.moderation.cases.ReportService;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;

@Controller("/api/reports")
@Tag(name = "Reports", description = "What readers report to moderators")
class ReportsController {

    private final ReportService service;
    private final ReportRepository repository;

    ReportsController(ReportService service, ReportRepository repository) {
        this.service = service;
        this.repository = repository;
    }

    @Post
    @Access("report:write:own")
    @Idempotent
    @Status(HttpStatus.CREATED)
    @Operation(
            operationId = "createReport",
            summary = "Report what somebody wrote",
            description =
                    "The thing is kept as it is now. Several reports of an account about the same thing are one. "
                            + "state is reviewed where a moderator has found the thing harmless and it has not been changed since.")
    @ApiResponse(responseCode = "201", description = "The report")
    @Problems({"report-own", "reports-throttled", "subject-unknown"})
    HttpResponse<ReportView> create(@Valid @Body NewReport request, Caller caller) {
        Optional<AbuseReport> report = service.report(caller.accountId(), request.toComplaint());
        return report.map(one -> HttpResponse.created(ReportView.of(one), URI.create("/api/reports/" + one.id())))
                .orElseGet(() ->
                        HttpResponse.<ReportView>status(HttpStatus.CREATED).body(ReportView.reviewed(request)));
    }

    @Get
    @Access("report:read:own")
    @Operation(operationId = "listReports", summary = "What one has reported, newest first")
    @ApiResponse(responseCode = "200", description = "A page of reports")
    PageView<ReportView> list(PageRequest page, Caller caller) {
        return PageView.of(repository.list(caller.accountId(), page), ReportView::of);
    }

    @Get("/{id}")
    @Access("report:read:own")
    @Operation(operationId = "readReport", summary = "One report of one's own, and what became of it")
    @ApiResponse(responseCode = "200", description = "The report")
    @Problems("report-unknown")
    ReportView read(UUID id, Caller caller) {
        return ReportView.of(service.find(id, caller.accountId()));
    }
}
