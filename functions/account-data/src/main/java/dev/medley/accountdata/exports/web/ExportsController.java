package dev.medley.accountdata.exports.web;

import dev.medley.access.Access;
import dev.medley.access.Caller;
import dev.medley.accountdata.exports.ExportDownloadService;
import dev.medley.accountdata.exports.ExportRequestService;
import dev.medley.accountdata.exports.ExportRequestService.Requested;
import dev.medley.http.AcceptedResponse;
import dev.medley.http.Idempotent;
import dev.medley.http.PageView;
import dev.medley.http.Problems;
import dev.medley.jobs.AcceptedJob;
import dev.medley.kernel.PageRequest;
import dev.medley.objects.PresignedTransfer;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;

@Controller("/api/users/me/exports")
@Tag(name = "Exports", description = "Everything that Medley holds of the caller, to take along")
class ExportsController {

    private final ExportRequestService exportRequestService;
    private final ExportDownloadService exportDownloadService;

    ExportsController(ExportRequestService exportRequestService, ExportDownloadService exportDownloadService) {
        this.exportRequestService = exportRequestService;
        this.exportDownloadService = exportDownloadService;
    }

    @Post
    @Access(value = "account:export:own", stepUp = true)
    @Idempotent
    @Operation(
            operationId = "requestExport",
            summary = "Have everything in the account put into a zip",
            description = "Documents as JSON and recordings as they were uploaded. A mail says when it is ready.")
    @ApiResponse(responseCode = "202", description = "The export, and the job that makes it")
    @Problems({"account-unknown", "export-running", "exports-used-up", "quota-exceeded"})
    HttpResponse<AcceptedJob> request(Caller caller) {
        Requested requested = exportRequestService.request(caller.accountId());
        return AcceptedResponse.of(
                "/api/users/me/exports/" + requested.id(), AcceptedJob.of(requested.id(), requested.jobId()));
    }

    @Get
    @Access("account:read:own")
    @Operation(operationId = "listExports", summary = "The caller's exports, newest first")
    @ApiResponse(responseCode = "200", description = "A page of exports")
    PageView<ExportView> list(Caller caller, PageRequest page) {
        return PageView.of(exportDownloadService.list(caller.accountId(), page), ExportView::of);
    }

    @Get("/{id}")
    @Access("account:read:own")
    @Operation(operationId = "readExport", summary = "One export: how far it is, and until when it can be downloaded")
    @ApiResponse(responseCode = "200", description = "The export")
    @Problems("export-unknown")
    ExportView read(Caller caller, UUID id) {
        return ExportView.of(exportDownloadService.find(id, caller.accountId()));
    }

    @Get("/{id}/download")
    @Access(value = "account:export:own", stepUp = true)
    @Operation(operationId = "downloadExport", summary = "Get the request that downloads the zip; good for 15 minutes")
    @ApiResponse(responseCode = "200", description = "Where to get the zip")
    @Problems({"export-expired", "export-not-ready", "export-unknown"})
    HttpResponse<PresignedTransfer> download(Caller caller, UUID id) {
        return HttpResponse.ok(exportDownloadService.download(id, caller.accountId()))
                .header(HttpHeaders.CACHE_CONTROL, "no-store");
    }
}
