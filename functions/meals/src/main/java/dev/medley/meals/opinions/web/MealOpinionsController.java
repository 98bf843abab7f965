package dev.medley.meals.opinions.web;

import dev.medley.access.Access;
import dev.medley.access.Caller;
import dev.medley.http.PageView;
import dev.medley.http.Problems;
import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import dev.medley.meals.listings.MealListing;
import dev.medley.meals.listings.MealListingRepository;
import dev.medley.meals.listings.web.MealListingView;
import dev.medley.meals.listings.web.MealListingViews;
import dev.medley.meals.opinions.MealRating;
import dev.medley.meals.opinions.OpinionRepository.FavoriteMeal;
import dev.medley.meals.opinions.OpinionService;
import io.micronaut.http.HttpStatus;
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
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

@Controller("/api")
@Tag(name = "Meal opinions", description = "Favourites and ratings of meals")
class MealOpinionsController {

    private final OpinionService service;
    private final MealListingRepository listings;
    private final MealListingViews views;

    MealOpinionsController(OpinionService service, MealListingRepository listings, MealListingViews views) {
        this.service = service;
        this.listings = listings;
        this.views = views;
    }

    @Put("/meals/{id}/favorite")
    @Access("meal:write:own")
    @Status(HttpStatus.NO_CONTENT)
    @Operation(operationId = "keepFavoriteMeal", summary = "Keep a meal among one's favourites")
    @ApiResponse(responseCode = "204", description = "It is one, whether it was before or not")
    @Problems({"favorites-full", "meal-unknown"})
    void keep(UUID id, Caller caller) {
        service.keep(caller, id);
    }

    @Delete("/meals/{id}/favorite")
    @Access("meal:write:own")
    @Status(HttpStatus.NO_CONTENT)
    @Operation(operationId = "forgetFavoriteMeal", summary = "Keep it no more")
    @ApiResponse(responseCode = "204", description = "It is none any more")
    @Problems("favorite-unknown")
    void forget(UUID id, Caller caller) {
        service.forget(caller, id);
    }

    @Get("/meal-favorites")
    @Access("meal:read:own")
    @Operation(operationId = "listFavoriteMeals", summary = "One's favourite meals, those kept last first")
    @ApiResponse(responseCode = "200", description = "A page of favourites")
    PageView<FavoriteMealView> favorites(PageRequest page, Caller caller) {
        Page<FavoriteMeal> favorites = service.favorites(caller, page);
        List<MealListing> found = listings.find(
                caller.accountId(),
                favorites.items().stream().map(FavoriteMeal::mealId).toList());
        Function<MealListing, MealListingView> view = views.of(found);
        Map<UUID, MealListingView> shown = found.stream().collect(Collectors.toMap(MealListing::id, view));
        return PageView.of(
                favorites,
                favorite ->
                        new FavoriteMealView(favorite.mealId(), shown.get(favorite.mealId()), favorite.createdAt()));
    }

    @Put("/meals/{id}/rating")
    @Access("meal:write:own")
    @Operation(
            operationId = "rateMeal",
            summary = "Rate somebody else's meal with 1 to 5 stars",
            description = "An account has one rating of a meal; another takes its place.")
    @ApiResponse(responseCode = "200", description = "The rating")
    @Problems({"meal-own", "meal-unknown"})
    MealRating rate(UUID id, @Valid @Body NewMealRating request, Caller caller) {
        return service.rate(caller, id, request.stars());
    }

    @Get("/meals/{id}/rating")
    @Access("meal:read:own")
    @Operation(operationId = "readMealRating", summary = "One's own rating of a meal")
    @ApiResponse(responseCode = "200", description = "The rating")
    @Problems("meal-rating-none")
    MealRating rating(UUID id, Caller caller) {
        return service.rating(caller, id);
    }

    @Delete("/meals/{id}/rating")
    @Access("meal:write:own")
    @Status(HttpStatus.NO_CONTENT)
    @Operation(operationId = "deleteMealRating", summary = "Take one's rating of a meal back")
    @ApiResponse(responseCode = "204", description = "It is gone")
    @Problems("meal-rating-none")
    void removeRating(UUID id, Caller caller) {
        service.removeRating(caller, id);
    }
}
