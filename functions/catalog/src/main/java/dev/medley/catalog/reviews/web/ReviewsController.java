package dev.medley.catalog.reviews.web;

import dev.medley.access.Access;
import dev.medley.access.Caller;
import dev.medley.catalog.reviews.Review;
import dev.medley.catalog.reviews.ReviewRepository;
import dev.medley.catalog.reviews.ReviewService;
import dev.medley.http.IfMatch;
import dev.medley.http.PageView;
import dev.medley.http.Patch;
import dev.medley.http.Problems;
import dev.medley.http.VersionedResponse;
import dev.medley.kernel.PageRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.Status;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.UUID;

@Controller("/api/reviews")
@Tag(name = "Reviews", description = "What buyers say of products")
class ReviewsController {

    private final ReviewService service;
    private final ReviewRepository repository;

    ReviewsController(ReviewService service, ReviewRepository repository) {
        this.service = service;
        this.repository = repository;
    }

    @Get
    @Access("review:read:own")
    @Operation(operationId = "listReviews", summary = "The caller's reviews, newest first")
    @ApiResponse(responseCode = "200", description = "A page of them")
    PageView<ReviewView> list(Caller caller, PageRequest page) {
        return PageView.of(repository.listOwn(caller.accountId(), page), ReviewView::of);
    }

    @Get("/{id}")
    @Access("review:read:own")
    @Operation(operationId = "readReview", summary = "One of the caller's reviews")
    @ApiResponse(responseCode = "200", description = "The review")
    @Problems("review-unknown")
    HttpResponse<ReviewView> read(Caller caller, UUID id) {
        return answer(service.find(id, caller.accountId()));
    }

    @io.micronaut.http.annotation.Patch(
            value = "/{id}",
            consumes = {MediaType.APPLICATION_JSON, Patch.MEDIA_TYPE})
    @Access("review:write:own")
    @Operation(
            operationId = "changeReview",
            summary = "Change a review of one's own",
            description = "It waits for a moderator again, and counts no longer until then.")
    @ApiResponse(responseCode = "200", description = "The review")
    @Problems({"review-unknown", "text-refused"})
    HttpResponse<ReviewView> change(Caller caller, UUID id, @Valid @Body ReviewPatch patch, IfMatch ifMatch) {
        return answer(service.change(id, caller.accountId(), patch::applyTo, ifMatch));
    }

    @Delete("/{id}")
    @Access("review:write:own")
    @Status(HttpStatus.NO_CONTENT)
    @Operation(operationId = "deleteReview", summary = "Delete a review of one's own")
    @ApiResponse(responseCode = "204", description = "It is gone")
    @Problems("review-unknown")
    void delete(Caller caller, UUID id) {
        service.remove(id, caller.accountId());
    }

    @Put("/{id}/vote")
    @Access("review-vote:write:own")
    @Operation(
            operationId = "voteOnReview",
            summary = "Say whether a published review is helpful",
            description = "Each account has one vote, the last one.")
    @ApiResponse(responseCode = "200", description = "The review")
    @Problems({"review-own", "review-unknown"})
    PublishedReviewView vote(Caller caller, UUID id, @Valid @Body ReviewVote vote) {
        return PublishedReviewView.of(service.vote(id, caller.accountId(), vote.helpful()));
    }

    @Delete("/{id}/vote")
    @Access("review-vote:write:own")
    @Operation(operationId = "withdrawReviewVote", summary = "Take the vote on a review back")
    @ApiResponse(responseCode = "200", description = "The review")
    @Problems({"review-own", "review-unknown"})
    PublishedReviewView withdrawVote(Caller caller, UUID id) {
        return PublishedReviewView.of(service.vote(id, caller.accountId(), null));
    }

    static HttpResponse<ReviewView> answer(Review review) {
        return VersionedResponse.of(ReviewView.of(review), review.version());
    }
}
