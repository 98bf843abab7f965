package dev.medley.moderation.cases.web;

import dev.medley.access.Access;
import dev.medley.access.Caller;
import dev.medley.http.Idempotent;
import dev.medley.http.PageView;
import dev.medley.http.Problems;
import dev.medley.kernel.PageRequest;
import dev.medley.moderation.cases.AbuseReport;
import dev.medley.moderation.cases.AbuseReportRepository;
import dev.medley.moderation.cases.AbuseReportService;
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
class AbuseReportsController {

    private final AbuseReportService service;
    private final AbuseReportRepository repository;

    AbuseReportsController(AbuseReportService service, AbuseReportRepository repository) {
        this.service = service;
        this.repository = repository;
    }

    @Post
    @Access("report:write:own")
    @Idempotent
    @Status(HttpStatus.CREATED)
    @Operation(
            operationId = "createAbuseReport",
            summary = "Report what somebody wrote",
            description =
                    "The thing is kept as it is now. Several reports of an account about the same thing are one. Where a "
                            + "moderator has found the thing harmless and it has not been changed since, nothing is reported: "
                            + "the answer is 200, its state reviewed and its id null.")
    @ApiResponse(responseCode = "201", description = "The report")
    @ApiResponse(responseCode = "200", description = "Nothing was reported: the thing was found harmless already")
    @Problems({"report-own", "reports-throttled", "subject-unknown"})
    HttpResponse<AbuseReportView> create(@Valid @Body NewAbuseReport request, Caller caller) {
        Optional<AbuseReport> report = service.report(caller.accountId(), request.toComplaint());
        return report.map(one -> HttpResponse.created(AbuseReportView.of(one), URI.create("/api/reports/" + one.id())))
                .orElseGet(() -> HttpResponse.ok(AbuseReportView.reviewed(request)));
    }

    @Get
    @Access("report:read:own")
    @Operation(operationId = "listAbuseReports", summary = "What one has reported, newest first")
    @ApiResponse(responseCode = "200", description = "A page of reports")
    PageView<AbuseReportView> list(PageRequest page, Caller caller) {
        return PageView.of(repository.list(caller.accountId(), page), AbuseReportView::of);
    }

    @Get("/{id}")
    @Access("report:read:own")
    @Operation(operationId = "readAbuseReport", summary = "One report of one's own, and what became of it")
    @ApiResponse(responseCode = "200", description = "The report")
    @Problems("report-unknown")
    AbuseReportView read(UUID id, Caller caller) {
        return AbuseReportView.of(service.find(id, caller.accountId()));
    }
}
