package dev.medley.content.templates.web;

import dev.medley.access.Access;
import dev.medley.access.Caller;
import dev.medley.content.templates.ExportTemplate;
import dev.medley.content.templates.ExportTemplateService;
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

@Controller("/api/content-templates")
@Tag(name = "Content templates", description = "How items are written in exports")
class ExportTemplatesController {

    private final ExportTemplateService service;

    ExportTemplatesController(ExportTemplateService service) {
        this.service = service;
    }

    @Post
    @Access("content:write:own")
    @Idempotent
    @Status(HttpStatus.CREATED)
    @Operation(
            operationId = "createContentTemplate",
            summary = "Make a template for exports",
            description =
                    "Mustache without logic: {{title}}, {{#tags}}{{.}}{{/tags}}, {{fields.body}}. In HTML, values are "
                            + "escaped; {{{html.body}}} is a field in Markdown as HTML.")
    @ApiResponse(responseCode = "201", description = "The template")
    @Problems({"content-template-invalid", "content-template-sharing-refused", "content-templates-full"})
    HttpResponse<ExportTemplateView> create(@Valid @Body TemplateRequest request, Caller caller) {
        ExportTemplate template = service.create(caller, request.toDraft());
        return HttpResponse.created(
                ExportTemplateView.of(template), URI.create("/api/content-templates/" + template.id()));
    }

    @Get
    @Access("content:read:own")
    @Operation(
            operationId = "listContentTemplates",
            summary = "The templates that one may use, one's own and shared ones, newest first")
    @ApiResponse(responseCode = "200", description = "A page of templates")
    PageView<ExportTemplateView> list(PageRequest page, Caller caller) {
        return PageView.of(service.list(caller, page), ExportTemplateView::of);
    }

    @Get("/{id}")
    @Access("content:read:own")
    @Operation(operationId = "readContentTemplate", summary = "One template that one may use")
    @ApiResponse(responseCode = "200", description = "The template")
    @Problems("content-template-unknown")
    HttpResponse<ExportTemplateView> read(UUID id, Caller caller) {
        return answer(service.find(caller, id));
    }

    @Put("/{id}")
    @Access("content:write:own")
    @Operation(operationId = "replaceContentTemplate", summary = "Say anew what a template of one's own is")
    @ApiResponse(responseCode = "200", description = "The template")
    @Problems({"content-template-invalid", "content-template-sharing-refused", "content-template-unknown"})
    HttpResponse<ExportTemplateView> replace(
            UUID id, @Valid @Body TemplateRequest request, IfMatch ifMatch, Caller caller) {
        return answer(service.replace(caller, id, request.toDraft(), ifMatch));
    }

    @Delete("/{id}")
    @Access("content:write:own")
    @Status(HttpStatus.NO_CONTENT)
    @Operation(operationId = "deleteContentTemplate", summary = "Delete a template of one's own")
    @ApiResponse(responseCode = "204", description = "It is gone")
    @Problems("content-template-unknown")
    void delete(UUID id, IfMatch ifMatch, Caller caller) {
        service.remove(caller, id, ifMatch);
    }

    private static HttpResponse<ExportTemplateView> answer(ExportTemplate template) {
        return VersionedResponse.of(ExportTemplateView.of(template), template.version());
    }
}
