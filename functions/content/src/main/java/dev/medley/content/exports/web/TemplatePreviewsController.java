package dev.medley.content.exports.web;

import dev.medley.access.Access;
import dev.medley.access.Caller;
import dev.medley.access.Permission;
import dev.medley.content.exports.ContentExportFormat;
import dev.medley.content.exports.ContentExportService;
import dev.medley.content.exports.ExportSelection;
import dev.medley.content.exports.ExportTemplatePreview;
import dev.medley.content.exports.ExportedItem;
import dev.medley.content.exports.ExportedVersion;
import dev.medley.http.Problems;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.List;

@Controller("/api/content-templates/previews")
@Tag(name = "Content templates")
class TemplatePreviewsController {

    private static final Permission READS_ALL = Permission.of("content:read:all");

    private final ContentExportService service;

    TemplatePreviewsController(ContentExportService service) {
        this.service = service;
    }

    @Serdeable
    @Schema(name = "ContentTemplatePreview", description = "What a template writes of an item")
    record PreviewView(String contentType, String text) {}

    @Post
    @Access("content:read:own")
    @Operation(
            operationId = "previewContentTemplate",
            summary = "See what a template writes of an item, before it is saved")
    @ApiResponse(responseCode = "200", description = "What it writes")
    @Problems({"content-unknown", "content-template-invalid", "content-template-too-costly"})
    HttpResponse<PreviewView> preview(@Valid @Body TemplatePreviewRequest request, Caller caller) {
        ExportSelection selection = new ExportSelection(
                ContentExportFormat.JSON,
                null,
                request.version() == null ? ExportedVersion.LATEST : request.version(),
                List.of(request.contentId()),
                null,
                null,
                null,
                null,
                caller.may(READS_ALL));
        ExportedItem item = service.item(caller.accountId(), selection);
        return HttpResponse.ok(new PreviewView(
                request.format().contentType(), ExportTemplatePreview.of(item, request.format(), request.body())));
    }
}
