package dev.medley.catalog.reviews.web;

import dev.medley.access.Access;
import dev.medley.audit.AuditContext;
import dev.medley.catalog.reviews.ModerationService;
import dev.medley.catalog.reviews.ReviewRepository;
import dev.medley.catalog.reviews.ReviewStatus;
import dev.medley.http.IfMatch;
import dev.medley.http.PageView;
import dev.medley.http.Problems;
import dev.medley.kernel.PageRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import java.util.UUID;

@Controller("/api/reviews")
@Tag(name = "Reviews")
class ModerationController {

    private final ModerationService service;
    private final ReviewRepository repository;

    ModerationController(ModerationService service, ReviewRepository repository) {
        this.service = service;
        this.repository = repository;
    }

    @Get("/moderation{?status}")
    @Access("review:moderate:all")
    @Operation(
            operationId = "listReviewsToModerate",
            summary = "The reviews of all accounts, newest first; those that wait unless another status is named")
    @ApiResponse(responseCode = "200", description = "A page of them")
    PageView<ReviewView> list(
            @QueryValue(defaultValue = "pending") @Pattern(regexp = "pending|published|rejected") String status,
            PageRequest page) {
        return PageView.of(repository.listAll(ReviewStatus.of(status), page), ReviewView::of);
    }

    @Put("/{id}/moderation")
    @Access("review:moderate:all")
    @Operation(
            operationId = "moderateReview",
            summary = "Publish a review, or reject it and say why",
            description = "With If-Match only the text that was read is published. The rating of the product follows.")
    @ApiResponse(responseCode = "200", description = "The review")
    @Problems({"review-reason-missing", "review-unknown"})
    HttpResponse<ReviewView> moderate(
            UUID id, @Valid @Body ReviewDecision decision, IfMatch ifMatch, AuditContext context) {
        return ReviewsController.answer(service.moderate(context, id, decision.status(), decision.reason(), ifMatch));
    }

    @Put("/{id}/reply")
    @Access("review:moderate:all")
    @Operation(operationId = "replyToReview", summary = "Answer a review in the shop's name")
    @ApiResponse(responseCode = "200", description = "The review")
    @Problems("review-unknown")
    HttpResponse<ReviewView> reply(UUID id, @Valid @Body ReviewAnswer answer, AuditContext context) {
        return ReviewsController.answer(service.reply(context, id, answer.text().strip()));
    }

    @Delete("/{id}/reply")
    @Access("review:moderate:all")
    @Operation(operationId = "removeReviewReply", summary = "Take the shop's answer back")
    @ApiResponse(responseCode = "200", description = "The review")
    @Problems("review-unknown")
    HttpResponse<ReviewView> removeReply(UUID id, AuditContext context) {
        return ReviewsController.answer(service.reply(context, id, null));
    }
}
