package dev.medley.meals.recommendations.web;

import dev.medley.access.Access;
import dev.medley.access.Caller;
import dev.medley.http.Problems;
import dev.medley.meals.listings.MealFilter;
import dev.medley.meals.listings.MealListing;
import dev.medley.meals.listings.web.MealListingView;
import dev.medley.meals.listings.web.MealListingViews;
import dev.medley.meals.recommendations.MealRecommendationService;
import dev.medley.meals.recommendations.MealRecommendationService.RecommendedFilter;
import dev.medley.meals.recommendations.RecommendedMeal;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

@Controller("/api/meals")
@Tag(name = "Meal recommendations", description = "What else to cook, and why")
class MealRecommendationsController {

    private static final int USUAL = 10;

    private final MealRecommendationService service;
    private final MealListingViews views;

    MealRecommendationsController(MealRecommendationService service, MealListingViews views) {
        this.service = service;
        this.views = views;
    }

    @Serdeable
    @Schema(name = "RecommendedMealList", description = "Best first")
    record RecommendedMealsView(List<RecommendedMealView> items) {}

    @Get("/recommendations{?limit,diets,allergenFree}")
    @Access(value = Access.ANYBODY, as = "meal:read:own")
    @Operation(
            operationId = "recommendMeals",
            summary = "What one may like to cook next, and why",
            description =
                    "By what the same people opened, kept and rated, by what is alike, and by what is popular or new. What "
                            + "one has seen, has written, may not read or wants less of is left out. Who has no token gets what is popular "
                            + "or new.")
    @ApiResponse(responseCode = "200", description = "Meals, the best first")
    RecommendedMealsView recommend(
            @Nullable @QueryValue @Min(1) @Max(50) Integer limit,
            @Nullable
                    @QueryValue
                    @Pattern(regexp = MealFilter.DIETS)
                    @Parameter(description = "All of them, with commas between", example = "vegan")
                    String diets,
            @Nullable
                    @QueryValue
                    @Pattern(regexp = MealFilter.ALLERGENS)
                    @Parameter(
                            description = "Without any of these, and without what nobody knows the allergens of",
                            example = "milk,nuts")
                    String allergenFree,
            @Nullable Caller caller) {
        return view(service.recommend(caller, filter(diets, allergenFree), limit == null ? USUAL : limit));
    }

    @Get("/{id}/similar{?limit,diets,allergenFree}")
    @Access(value = Access.ANYBODY, as = "meal:read:own")
    @Operation(
            operationId = "listSimilarMeals",
            summary = "What is like a meal, by who chose it and by what it is made of",
            description = "What one has written or wants less of is left out.")
    @ApiResponse(responseCode = "200", description = "Meals, the most alike first")
    @Problems("meal-unknown")
    RecommendedMealsView similar(
            UUID id,
            @Nullable @QueryValue @Min(1) @Max(50) Integer limit,
            @Nullable @QueryValue @Pattern(regexp = MealFilter.DIETS) String diets,
            @Nullable @QueryValue @Pattern(regexp = MealFilter.ALLERGENS) String allergenFree,
            @Nullable Caller caller) {
        return view(service.similar(caller, id, filter(diets, allergenFree), limit == null ? USUAL : limit));
    }

    @Put("/{id}/feedback")
    @Access("meal:write:own")
    @Status(HttpStatus.NO_CONTENT)
    @Operation(
            operationId = "wantLessMeal",
            summary = "See less of a meal, and of what is like it, in one's recommendations",
            description = "From the next answer on.")
    @ApiResponse(responseCode = "204", description = "It is noted")
    @Problems("meal-unknown")
    void less(UUID id, Caller caller) {
        service.addLess(caller, id);
    }

    @Delete("/{id}/feedback")
    @Access("meal:write:own")
    @Status(HttpStatus.NO_CONTENT)
    @Operation(operationId = "forgetMealFeedback", summary = "Take back that one wants less of a meal")
    @ApiResponse(responseCode = "204", description = "It is forgotten")
    @Problems("feedback-none")
    void forget(UUID id, Caller caller) {
        service.removeLess(caller, id);
    }

    private static RecommendedFilter filter(@Nullable String diets, @Nullable String allergenFree) {
        return new RecommendedFilter(MealFilter.diets(diets), MealFilter.allergens(allergenFree));
    }

    private RecommendedMealsView view(List<RecommendedMeal> found) {
        Function<MealListing, MealListingView> view =
                views.of(found.stream().map(RecommendedMeal::meal).toList());
        return new RecommendedMealsView(found.stream()
                .map(one -> RecommendedMealView.of(one, view.apply(one.meal())))
                .toList());
    }
}
