package dev.medley.meals.listings.web;

import dev.medley.access.Access;
import dev.medley.access.Caller;
import dev.medley.http.PageView;
import dev.medley.http.Problems;
import dev.medley.http.SortFields;
import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import dev.medley.meals.listings.MealFilter;
import dev.medley.meals.listings.MealListing;
import dev.medley.meals.listings.MealListingRepository.MealWords;
import dev.medley.meals.listings.MealListingService;
import dev.medley.meals.recipes.MealSight;
import dev.medley.meals.recipes.MealStatus;
import dev.medley.search.SearchResult;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Controller("/api/meals")
@Tag(name = "Meal search", description = "Finding meals: words, filters, facets, suggestions, saved searches")
class MealListingsController {

    private final MealListingService service;
    private final MealListingViews views;

    MealListingsController(MealListingService service, MealListingViews views) {
        this.service = service;
        this.views = views;
    }

    @Get(
            "{?diets,allergenFree,cuisine,ingredientId,maxMinutes,minCalories,maxCalories,minProtein,minRating,currency,minPrice,maxPrice,accountId,status}")
    @Access(value = Access.ANYBODY, as = "meal:read:own")
    @Operation(
            operationId = "listMeals",
            summary = "Published meals that one may read, newest first unless sorted otherwise",
            description =
                    "With another status, one's own drafts or archived meals. Calories and protein are compared where "
                            + "everything in a meal is counted.")
    @ApiResponse(responseCode = "200", description = "A page of meals")
    @Problems({"currency-invalid", "filter-invalid"})
    PageView<MealListingView> list(
            @Nullable
                    @QueryValue
                    @Pattern(regexp = MealFilter.DIETS)
                    @Parameter(description = "All of them, with commas between", example = "vegan,high-protein")
                    String diets,
            @Nullable
                    @QueryValue
                    @Pattern(regexp = MealFilter.ALLERGENS)
                    @Parameter(
                            description =
                                    "Without any of these, with commas between; what holds an ingredient that nobody "
                                            + "knows the allergens of is left out too",
                            example = "milk,nuts")
                    String allergenFree,
            @Nullable @QueryValue @Size(max = 40) String cuisine,
            @Nullable @QueryValue @Parameter(description = "Made of this known ingredient") UUID ingredientId,
            @Nullable @QueryValue @Min(0) Integer maxMinutes,
            @Nullable @QueryValue @DecimalMin("0") @Parameter(description = "kcal of a serving") BigDecimal minCalories,
            @Nullable @QueryValue @DecimalMin("0") BigDecimal maxCalories,
            @Nullable @QueryValue @DecimalMin("0") @Parameter(description = "Grams of a serving") BigDecimal minProtein,
            @Nullable @QueryValue @Min(1) @Max(5) Double minRating,
            @Nullable @QueryValue @Pattern(regexp = "[A-Z]{3}") String currency,
            @Nullable @QueryValue @Min(0) Long minPrice,
            @Nullable @QueryValue @Min(0) Long maxPrice,
            @Nullable @QueryValue @Parameter(description = "Its author") UUID accountId,
            @Nullable @QueryValue @Parameter(description = "published unless said otherwise") MealStatus status,
            @SortFields({"createdAt", "title", "rating", "time", "calories", "protein", "price"}) PageRequest page,
            @Nullable Caller caller) {
        MealFilter filter = new MealFilter(
                status == null ? MealStatus.PUBLISHED : status,
                accountId,
                MealFilter.diets(diets),
                MealFilter.allergens(allergenFree),
                cuisine,
                ingredientId,
                maxMinutes,
                minCalories,
                maxCalories,
                minProtein,
                minRating,
                currency,
                minPrice,
                maxPrice);
        Page<MealListing> found = service.list(MealSight.reader(caller), filter, page);
        return PageView.of(found, views.of(found.items()));
    }

    @Get(
            "/search{?q,language,diets,allergenFree,cuisine,ingredientId,maxMinutes,minCalories,maxCalories,minProtein,minRating,currency,minPrice,maxPrice,accountId}")
    @Access(value = Access.ANYBODY, as = "meal:read:own")
    @Operation(
            operationId = "searchMeals",
            summary = "Published meals whose words fit, best first unless sorted otherwise",
            description =
                    "Each word has to be there, in a form of its language or as it stands, or one that means the same; a "
                            + "word that no title has is also taken for known ones that look like it. Filters are those of lists. Of all "
                            + "meals that fit, 10,000 at most are ranked, sorted and counted.")
    @ApiResponse(responseCode = "200", description = "A page of meals, with facets on the first")
    @Problems({"currency-invalid", "filter-invalid"})
    FoundMealsView search(
            @QueryValue @NotBlank @Size(max = 200) String q,
            @Nullable
                    @QueryValue
                    @Pattern(regexp = "[a-z]{2}")
                    @Parameter(description = "The language of the words; en unless said otherwise")
                    String language,
            @Nullable
                    @QueryValue
                    @Pattern(regexp = MealFilter.DIETS)
                    @Parameter(description = "All of them, with commas between", example = "vegan,high-protein")
                    String diets,
            @Nullable
                    @QueryValue
                    @Pattern(regexp = MealFilter.ALLERGENS)
                    @Parameter(
                            description =
                                    "Without any of these, with commas between; what holds an ingredient that nobody "
                                            + "knows the allergens of is left out too",
                            example = "milk,nuts")
                    String allergenFree,
            @Nullable @QueryValue @Size(max = 40) String cuisine,
            @Nullable @QueryValue @Parameter(description = "Made of this known ingredient") UUID ingredientId,
            @Nullable @QueryValue @Min(0) Integer maxMinutes,
            @Nullable @QueryValue @DecimalMin("0") @Parameter(description = "kcal of a serving") BigDecimal minCalories,
            @Nullable @QueryValue @DecimalMin("0") BigDecimal maxCalories,
            @Nullable @QueryValue @DecimalMin("0") @Parameter(description = "Grams of a serving") BigDecimal minProtein,
            @Nullable @QueryValue @Min(1) @Max(5) Double minRating,
            @Nullable @QueryValue @Pattern(regexp = "[A-Z]{3}") String currency,
            @Nullable @QueryValue @Min(0) Long minPrice,
            @Nullable @QueryValue @Min(0) Long maxPrice,
            @Nullable @QueryValue @Parameter(description = "Its author") UUID accountId,
            @SortFields({"relevance", "createdAt", "title", "rating", "time", "calories", "protein", "price"})
                    PageRequest page,
            @Nullable Caller caller) {
        MealFilter filter = new MealFilter(
                MealStatus.PUBLISHED,
                accountId,
                MealFilter.diets(diets),
                MealFilter.allergens(allergenFree),
                cuisine,
                ingredientId,
                maxMinutes,
                minCalories,
                maxCalories,
                minProtein,
                minRating,
                currency,
                minPrice,
                maxPrice);
        SearchResult<MealListing> found = service.search(
                MealSight.reader(caller), new MealWords(q.strip(), language == null ? "en" : language), filter, page);
        return FoundMealsView.of(found, views.of(found.hits().items()));
    }

    @Get("/suggestions{?q}")
    @Access(value = Access.ANYBODY, as = "meal:read:own")
    @Operation(operationId = "suggestMeals", summary = "What somebody may mean who has typed so much")
    @ApiResponse(responseCode = "200", description = "Five completions and five meals at most")
    MealSuggestionsView suggest(@QueryValue @NotBlank @Size(max = 100) String q, @Nullable Caller caller) {
        return new MealSuggestionsView(
                service.complete(MealSight.reader(caller), q), service.titles(MealSight.reader(caller), q));
    }
}
