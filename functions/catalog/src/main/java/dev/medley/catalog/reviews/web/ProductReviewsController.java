package dev.medley.catalog.reviews.web;

import dev.medley.access.Access;
import dev.medley.access.Caller;
import dev.medley.catalog.reviews.Review;
import dev.medley.catalog.reviews.ReviewRepository;
import dev.medley.catalog.reviews.ReviewService;
import dev.medley.http.Idempotent;
import dev.medley.http.PageView;
import dev.medley.http.Problems;
import dev.medley.http.SortFields;
import dev.medley.kernel.PageRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Controller("/api/products/{productId}/reviews")
@Tag(name = "Reviews")
class ProductReviewsController {

    private final ReviewService service;
    private final ReviewRepository repository;

    ProductReviewsController(ReviewService service, ReviewRepository repository) {
        this.service = service;
        this.repository = repository;
    }

    @Post
    @Access("review:write:own")
    @Idempotent
    @Status(HttpStatus.CREATED)
    @Operation(
            operationId = "createReview",
            summary = "Review a product that was bought and delivered",
            description = "Once for each line of an order. It is published when a moderator lets it through.")
    @ApiResponse(responseCode = "201", description = "The review, which waits for a moderator")
    @Problems({"product-unknown", "purchase-missing", "review-exists", "text-refused"})
    HttpResponse<ReviewView> create(Caller caller, UUID productId, @Valid @Body NewReview request) {
        Review review = service.create(caller.accountId(), productId, request.orderLineId(), request.toContent());
        return HttpResponse.created(ReviewView.of(review), URI.create("/api/reviews/" + review.id()));
    }

    @Get("{?stars}")
    @Access(Access.ANYBODY)
    @Operation(
            operationId = "listProductReviews",
            summary = "The published reviews of a product, newest first unless sorted otherwise")
    @ApiResponse(responseCode = "200", description = "A page of them")
    PageView<PublishedReviewView> list(
            UUID productId,
            @Nullable @QueryValue @Min(1) @Max(5) Integer stars,
            @SortFields({"helpful", "stars"}) PageRequest page) {
        return PageView.of(repository.listPublished(productId, stars, page), PublishedReviewView::of);
    }
}
