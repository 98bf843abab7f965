package dev.medley.moderation.cases.web;

import dev.medley.access.Access;
import dev.medley.audit.AuditContext;
import dev.medley.http.Idempotent;
import dev.medley.http.PageView;
import dev.medley.http.Problems;
import dev.medley.kernel.PageRequest;
import dev.medley.kernel.PlainText;
import dev.medley.moderation.cases.ActionTemplate;
import dev.medley.moderation.cases.ActionTemplateRepository;
import dev.medley.moderation.cases.ActionTemplateService;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.UUID;

@Controller("/api/moderation/templates")
@Tag(name = "Moderation desk")
class ActionTemplatesController {

    private final ActionTemplateService service;
    private final ActionTemplateRepository repository;

    ActionTemplatesController(ActionTemplateService service, ActionTemplateRepository repository) {
        this.service = service;
        this.repository = repository;
    }

    @Post
    @Access("moderation:decide:all")
    @Idempotent
    @Status(HttpStatus.CREATED)
    @Operation(operationId = "createActionTemplate", summary = "Keep a reason that moderators often give")
    @ApiResponse(responseCode = "201", description = "The template")
    @Problems({"action-template-exists", "guideline-unpublished"})
    HttpResponse<ActionTemplateView> create(@Valid @Body NewActionTemplate request, AuditContext context) {
        ActionTemplate template = service.create(
                context,
                PlainText.uniqueName(request.name()),
                request.action(),
                request.reason().strip(),
                request.guidelineId());
        return HttpResponse.created(
                ActionTemplateView.of(template), URI.create("/api/moderation/templates/" + template.id()));
    }

    @Get
    @Access("moderation:read:all")
    @Operation(operationId = "listActionTemplates", summary = "All templates of reasons, newest first")
    @ApiResponse(responseCode = "200", description = "A page of templates")
    PageView<ActionTemplateView> list(PageRequest page) {
        return PageView.of(repository.list(page), ActionTemplateView::of);
    }

    @Delete("/{id}")
    @Access("moderation:decide:all")
    @Status(HttpStatus.NO_CONTENT)
    @Operation(operationId = "deleteActionTemplate", summary = "Delete a template of reasons")
    @ApiResponse(responseCode = "204", description = "It is gone")
    @Problems("action-template-unknown")
    void delete(UUID id, AuditContext context) {
        service.remove(context, id);
    }
}
