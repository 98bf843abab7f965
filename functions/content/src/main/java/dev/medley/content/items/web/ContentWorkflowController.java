package dev.medley.content.items.web;

import dev.medley.access.Access;
import dev.medley.access.Caller;
import dev.medley.audit.AuditContext;
import dev.medley.content.items.ContentDecision;
import dev.medley.content.items.WorkflowService;
import dev.medley.content.items.WorkflowService.NewDecision;
import dev.medley.http.IfMatch;
import dev.medley.http.PageView;
import dev.medley.http.Problems;
import dev.medley.kernel.PageRequest;
import dev.medley.kernel.Refusal;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.Objects;
import java.util.UUID;

@Controller("/api/content/{id}")
@Tag(name = "Content work")
class ContentWorkflowController {

    private final WorkflowService service;

    ContentWorkflowController(WorkflowService service) {
        this.service = service;
    }

    @Put("/submission")
    @Access("content:write:own")
    @Operation(operationId = "submitContent", summary = "Give a draft to the reviewers")
    @ApiResponse(responseCode = "200", description = "The item, in review")
    @Problems({"content-invalid", "content-not-yours", "content-state", "content-unknown"})
    HttpResponse<ContentDraftView> submit(UUID id, IfMatch ifMatch, Caller caller) {
        return ContentWorkController.answer(service.submit(caller, id, ifMatch));
    }

    @Delete("/submission")
    @Access("content:write:own")
    @Operation(
            operationId = "withdrawContent",
            summary = "Take an item back from the reviewers, or out of the schedule, to go on writing")
    @ApiResponse(responseCode = "200", description = "The item, a draft")
    @Problems({"content-not-yours", "content-state", "content-unknown"})
    HttpResponse<ContentDraftView> withdraw(UUID id, IfMatch ifMatch, Caller caller) {
        return ContentWorkController.answer(service.withdraw(caller, id, ifMatch));
    }

    @Post("/reviews")
    @Access("content:read:own")
    @Operation(
            operationId = "reviewContent",
            summary = "Decide about an item in review",
            description =
                    "What is approved is published at once, or at a time in a zone: what the clocks there skip is as "
                            + "much later as they go forward, and of what they show twice, the first counts. Those decide who are "
                            + "named, or else who may review everything; nobody decides about what they write. With If-Match only about the version that was read.")
    @ApiResponse(responseCode = "200", description = "The item")
    @Problems({
        "content-state",
        "content-unknown",
        "publication-time-invalid",
        "review-comment-missing",
        "review-not-yours",
        "slug-taken",
        "time-zone-invalid"
    })
    HttpResponse<ContentDraftView> review(
            UUID id, @Valid @Body NewContentReview request, IfMatch ifMatch, AuditContext context) {
        String comment = Objects.requireNonNullElse(request.comment(), "").strip();
        if (request.decision() == ContentDecision.CHANGES_REQUESTED && comment.isEmpty()) {
            throw Refusal.invalid("review-comment-missing", "/comment", "Say what is to be changed.");
        }
        return ContentWorkController.answer(
                service.review(context, id, new NewDecision(request.decision(), comment), request.order(), ifMatch));
    }

    @Get("/reviews")
    @Access("content:read:own")
    @Operation(operationId = "listContentReviews", summary = "What reviewers decided of an item, newest first")
    @ApiResponse(responseCode = "200", description = "A page of reviews")
    @Problems("content-unknown")
    PageView<ContentReviewView> reviews(UUID id, PageRequest page, Caller caller) {
        return PageView.of(service.reviews(caller, id, page), ContentReviewView::of);
    }

    @Put("/publication")
    @Access("content:publish:all")
    @Operation(
            operationId = "publishContent",
            summary = "Publish the latest version without a review, at once or at a time",
            description = "The audit says who did.")
    @ApiResponse(responseCode = "200", description = "The item")
    @Problems({
        "content-invalid",
        "content-state",
        "content-unknown",
        "publication-time-invalid",
        "slug-taken",
        "time-zone-invalid"
    })
    HttpResponse<ContentDraftView> publish(
            UUID id, @Valid @Body ContentPublicationRequest request, IfMatch ifMatch, AuditContext context) {
        return ContentWorkController.answer(service.publish(context, id, request.order(), ifMatch));
    }

    @Put("/archival")
    @Access("content:write:own")
    @Operation(
            operationId = "archiveContent",
            summary = "Take an item off, so that nobody reads it any more",
            description = "Its versions and its slugs stay.")
    @ApiResponse(responseCode = "200", description = "The item, archived")
    @Problems({"content-not-yours", "content-state", "content-unknown"})
    HttpResponse<ContentDraftView> archive(UUID id, IfMatch ifMatch, AuditContext context) {
        return ContentWorkController.answer(service.archive(context, id, ifMatch));
    }

    @Delete("/archival")
    @Access("content:write:own")
    @Operation(operationId = "unarchiveContent", summary = "Make an archived item a draft again")
    @ApiResponse(responseCode = "200", description = "The item, a draft")
    @Problems({"content-not-yours", "content-state", "content-unknown"})
    HttpResponse<ContentDraftView> unarchive(UUID id, IfMatch ifMatch, Caller caller) {
        return ContentWorkController.answer(service.unarchive(caller, id, ifMatch));
    }
}
