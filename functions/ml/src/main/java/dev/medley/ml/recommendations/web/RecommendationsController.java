package dev.medley.ml.recommendations.web;

import dev.medley.access.Access;
import dev.medley.access.Caller;
import dev.medley.access.Permission;
import dev.medley.http.Problems;
import dev.medley.kernel.Refusal;
import dev.medley.limits.RateClass;
import dev.medley.limits.RateLimited;
import dev.medley.ml.recommendations.RecommendationService;
import dev.medley.ml.recommendations.RecommendationWish;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import java.util.UUID;

@Controller("/api")
@Tag(name = "Recommendations", description = "What to show to whom, and why")
class RecommendationsController {

    private static final Permission ALL = Permission.of("ml:read:all");
    private static final String GPC = "Sec-GPC";

    private final RecommendationService service;

    RecommendationsController(RecommendationService service) {
        this.service = service;
    }

    @Serdeable
    @Schema(description = "Products to be put in order")
    record RankingWanted(@NotNull @NotEmpty @Size(max = 200) List<@NotNull UUID> productIds) {}

    @Get("/recommendations{?limit,interests}")
    @Access("recommendation:read:own")
    @RateLimited(RateClass.SEARCH)
    @Operation(
            operationId = "readMyRecommendations",
            summary = "What the caller may like",
            description = "With Sec-GPC: 1, or where the caller has chosen so, nothing that the caller did counts.")
    @ApiResponse(responseCode = "200", description = "Products, best first")
    RecommendationListView mine(
            Caller caller,
            @QueryValue(defaultValue = "20") @Min(1) @Max(100) int limit,
            @Nullable
                    @QueryValue
                    @Size(max = 20)
                    @Parameter(description = "Words that count for who has no history yet, such as tag:vegan")
                    List<@Size(max = 100) String> interests,
            @Nullable @Header(GPC) @Parameter(hidden = true) String privacy) {
        return RecommendationListView.of(service.recommend(new RecommendationWish(
                caller.accountId(), limit, interests == null ? Set.of() : Set.copyOf(interests), isTracked(privacy))));
    }

    @Get("/ml/recommendations/{userId}{?limit}")
    @Access("recommendation:read:own")
    @RateLimited(RateClass.SEARCH)
    @Operation(
            operationId = "readRecommendations",
            summary = "What an account may like",
            description = "The caller's own; of others only who may read all of machine learning.")
    @ApiResponse(responseCode = "200", description = "Products, best first")
    @Problems("account-unknown")
    RecommendationListView of(
            Caller caller,
            UUID userId,
            @QueryValue(defaultValue = "20") @Min(1) @Max(100) int limit,
            @Nullable @Header(GPC) @Parameter(hidden = true) String privacy) {
        if (!userId.equals(caller.accountId()) && !caller.may(ALL)) {
            throw Refusal.notFound("account-unknown", "There is no such account.");
        }
        boolean tracked = !userId.equals(caller.accountId()) || isTracked(privacy);
        return RecommendationListView.of(service.recommend(new RecommendationWish(userId, limit, Set.of(), tracked)));
    }

    @Get("/ml/products/{productId}/similar{?limit}")
    @Access("recommendation:read:own")
    @RateLimited(RateClass.SEARCH)
    @Operation(
            operationId = "readSimilarProducts",
            summary = "What is like a product, by who chose it and by its words",
            description = "Empty for a product that nothing is known of.")
    @ApiResponse(responseCode = "200", description = "Products that are sold now, best first")
    RecommendationListView similar(UUID productId, @QueryValue(defaultValue = "10") @Min(1) @Max(50) int limit) {
        return RecommendationListView.of(service.similar(productId, limit));
    }

    @Get("/ml/products/{productId}/together{?limit}")
    @Access("recommendation:read:own")
    @RateLimited(RateClass.SEARCH)
    @Operation(
            operationId = "readBoughtTogether",
            summary = "What is often bought in the same order as a product",
            description = "Empty for a product that nothing is known of.")
    @ApiResponse(responseCode = "200", description = "Products that are sold now, best first")
    RecommendationListView together(UUID productId, @QueryValue(defaultValue = "10") @Min(1) @Max(50) int limit) {
        return RecommendationListView.of(service.together(productId, limit));
    }

    @Post("/ml/rankings")
    @Access("recommendation:read:own")
    @RateLimited(RateClass.SEARCH)
    @Status(HttpStatus.OK)
    @Operation(
            operationId = "rankProducts",
            summary = "Put a list of products in the order in which the caller may like them",
            description = "What nothing is known of stays behind, in the order that it had.")
    @ApiResponse(responseCode = "200", description = "The same products, each once")
    RecommendationListView rank(
            Caller caller,
            @Valid @Body RankingWanted request,
            @Nullable @Header(GPC) @Parameter(hidden = true) String privacy) {
        return RecommendationListView.of(service.order(caller.accountId(), request.productIds(), isTracked(privacy)));
    }

    /** Global Privacy Control says not. */
    private static boolean isTracked(@Nullable String privacy) {
        return !"1".equals(privacy);
    }
}
