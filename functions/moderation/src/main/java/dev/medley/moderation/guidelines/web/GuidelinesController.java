package dev.medley.moderation.guidelines.web;

import dev.medley.access.Access;
import dev.medley.audit.AuditContext;
import dev.medley.http.Idempotent;
import dev.medley.http.IfMatch;
import dev.medley.http.PageView;
import dev.medley.http.Problems;
import dev.medley.http.VersionedResponse;
import dev.medley.kernel.PageRequest;
import dev.medley.moderation.guidelines.Guideline;
import dev.medley.moderation.guidelines.GuidelineRepository;
import dev.medley.moderation.guidelines.GuidelineService;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Controller("/api")
@Tag(name = "Guidelines", description = "What may be written and what not")
class GuidelinesController {

    private final GuidelineService service;
    private final GuidelineRepository repository;

    GuidelinesController(GuidelineService service, GuidelineRepository repository) {
        this.service = service;
        this.repository = repository;
    }

    @Get("/guidelines")
    @Access(Access.ANYBODY)
    @Operation(operationId = "listGuidelines", summary = "The guidelines that hold, newest first")
    @ApiResponse(responseCode = "200", description = "A page of guidelines")
    PageView<GuidelineView> list(PageRequest page) {
        return PageView.of(repository.listPublished(page), GuidelineView::of);
    }

    @Get("/guidelines/{id}{?version}")
    @Access(Access.ANYBODY)
    @Operation(
            operationId = "readGuideline",
            summary = "A guideline as it holds, or as it once did: the version that a decision refers to")
    @ApiResponse(responseCode = "200", description = "The guideline")
    @Problems("guideline-unknown")
    HttpResponse<GuidelineView> read(UUID id, @Nullable @QueryValue @Min(1) Integer version) {
        return answer(service.findPublished(id, version));
    }

    @Post("/guidelines")
    @Access("guideline:write:all")
    @Idempotent
    @Status(HttpStatus.CREATED)
    @Operation(operationId = "createGuideline", summary = "Write a guideline, which holds once it is published")
    @ApiResponse(responseCode = "201", description = "Its first version")
    @Problems("guideline-exists")
    HttpResponse<GuidelineView> create(@Valid @Body NewGuideline request, AuditContext context) {
        Guideline guideline = service.create(
                context, request.slug(), request.title().strip(), request.body().strip());
        return HttpResponse.created(GuidelineView.of(guideline), URI.create("/api/guidelines/" + guideline.id()));
    }

    @Put("/guidelines/{id}")
    @Access("guideline:write:all")
    @Operation(
            operationId = "reviseGuideline",
            summary = "Write another version of a guideline",
            description = "The one before holds until this one is published.")
    @ApiResponse(responseCode = "200", description = "The new version")
    @Problems("guideline-unknown")
    HttpResponse<GuidelineView> revise(
            UUID id, @Valid @Body GuidelineText request, IfMatch ifMatch, AuditContext context) {
        return answer(service.revise(
                context, id, request.title().strip(), request.body().strip(), ifMatch));
    }

    @Post("/guidelines/{id}/publication")
    @Access("guideline:write:all")
    @Operation(operationId = "publishGuideline", summary = "Have the latest version of a guideline hold from now on")
    @ApiResponse(responseCode = "200", description = "The guideline")
    @Problems({"guideline-published", "guideline-unknown"})
    HttpResponse<GuidelineView> publish(UUID id, IfMatch ifMatch, AuditContext context) {
        return answer(service.publish(context, id, ifMatch));
    }

    @Get("/guidelines/{id}/versions")
    @Access("guideline:read:all")
    @Operation(operationId = "listGuidelineVersions", summary = "All versions of a guideline, newest first")
    @ApiResponse(responseCode = "200", description = "A page of versions")
    PageView<GuidelineView> versions(UUID id, PageRequest page) {
        PageRequest newest =
                new PageRequest(page.limit(), page.cursor(), List.of(new PageRequest.Sort("version", true)));
        return PageView.of(repository.versions(id, newest), GuidelineView::of);
    }

    @Get("/moderation/guidelines")
    @Access("guideline:read:all")
    @Operation(operationId = "listAllGuidelines", summary = "The latest versions of all guidelines, newest first")
    @ApiResponse(responseCode = "200", description = "A page of guidelines")
    PageView<GuidelineView> listAll(PageRequest page) {
        return PageView.of(repository.listAll(page), GuidelineView::of);
    }

    private static HttpResponse<GuidelineView> answer(Guideline guideline) {
        return VersionedResponse.of(GuidelineView.of(guideline), guideline.version());
    }
}
