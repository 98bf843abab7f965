package dev.medley.content.exports.web;

import dev.medley.access.Access;
import dev.medley.access.Authority;
import dev.medley.access.Caller;
import dev.medley.access.Permission;
import dev.medley.content.exports.ContentExport;
import dev.medley.content.exports.ContentExportFormat;
import dev.medley.content.exports.ContentExportService;
import dev.medley.content.exports.ExportSelection;
import dev.medley.content.exports.ExportSelection.UsedTemplate;
import dev.medley.content.templates.ExportTemplate;
import dev.medley.content.templates.ExportTemplateService;
import dev.medley.http.AcceptedResponse;
import dev.medley.http.Idempotent;
import dev.medley.http.PageView;
import dev.medley.http.Problems;
import dev.medley.jobs.AcceptedJob;
import dev.medley.kernel.PageRequest;
import dev.medley.kernel.Refusal;
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
import org.jspecify.annotations.Nullable;

@Controller("/api/content-exports")
@Tag(name = "Content exports", description = "Files of items")
class ContentExportsController {

    private static final Permission READS_ALL = Permission.of("content:read:all");

    private final ContentExportService service;
    private final ExportTemplateService templates;

    ContentExportsController(ContentExportService service, ExportTemplateService templates) {
        this.service = service;
        this.templates = templates;
    }

    @Post
    @Access("content:read:own")
    @Idempotent
    @Operation(
            operationId = "createContentExport",
            summary = "Have items written into a file",
            description =
                    "One item by its id is a file, a table (csv) is one too, and whatever else is an archive with a "
                            + "file for each item. The latest versions are for their authors and editors; what is published, "
                            + "anybody may ask for by its id.")
    @ApiResponse(responseCode = "202", description = "The export, and the job that makes it")
    @Problems({
        "export-items-unknown",
        "locale-invalid",
        "quota-exceeded",
        "content-template-required",
        "content-template-unknown"
    })
    HttpResponse<AcceptedJob> create(@Valid @Body NewContentExport request, Caller caller) {
        boolean isEverybodys = Boolean.TRUE.equals(request.everybodys());
        if (isEverybodys && !caller.may(READS_ALL)) {
            throw Authority.permissionMissing(READS_ALL.toString());
        }
        boolean isOfAll = isEverybodys || (request.ids() != null && caller.may(READS_ALL));
        ExportSelection selection = request.toSelection(template(caller, request), isOfAll);
        ContentExport contentExport = service.request(caller.accountId(), selection);
        return AcceptedResponse.of(
                "/api/content-exports/" + contentExport.id(),
                AcceptedJob.of(contentExport.id(), contentExport.jobId()));
    }

    private @Nullable UsedTemplate template(Caller caller, NewContentExport request) {
        UUID id = request.templateId();
        if ((request.format() == ContentExportFormat.TEMPLATE) != (id != null)) {
            throw Refusal.invalid(
                    "content-template-required",
                    "/templateId",
                    "The format template has a template, and no other has one.");
        }
        if (id == null) {
            return null;
        }
        ExportTemplate template = templates.find(caller, id);
        return new UsedTemplate(template.id(), template.format(), template.body());
    }

    @Get
    @Access("content:read:own")
    @Operation(operationId = "listContentExports", summary = "One's exports of the last 30 days, newest first")
    @ApiResponse(responseCode = "200", description = "A page of exports")
    PageView<ContentExportView> list(PageRequest page, Caller caller) {
        return PageView.of(service.list(caller.accountId(), page), ContentExportView::of);
    }

    @Get("/{id}")
    @Access("content:read:own")
    @Operation(operationId = "readContentExport", summary = "One export: how far it is, and how long its file is kept")
    @ApiResponse(responseCode = "200", description = "The export")
    @Problems("export-unknown")
    ContentExportView read(UUID id, Caller caller) {
        return ContentExportView.of(service.find(caller.accountId(), id));
    }

    @Get("/{id}/download")
    @Access("content:read:own")
    @Operation(
            operationId = "downloadContentExport",
            summary = "Get the request that downloads the file; good for 15 minutes")
    @ApiResponse(responseCode = "200", description = "Where to get the file")
    @Problems({"export-expired", "export-not-ready", "export-unknown"})
    HttpResponse<PresignedTransfer> download(UUID id, Caller caller) {
        return HttpResponse.ok(service.download(caller.accountId(), id)).header(HttpHeaders.CACHE_CONTROL, "no-store");
    }
}
