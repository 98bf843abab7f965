package dev.medley.meals.listings.web;

import dev.medley.meals.listings.MealListing;
import dev.medley.search.Facet;
import dev.medley.search.SearchResult;
import dev.medley.search.TextSearch;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

@Serdeable
@Schema(name = "FoundMeals", description = "What was found; facets and total are on the first page only")
record FoundMealsView(
        List<MealListingView> items,
        @Nullable String nextCursor,

        @Nullable @Schema(description = "How many fit, 10,000 at most")
        Integer total,

        @Schema(description = "Counted among all that fit, 10,000 at most; the 20 most frequent values of each kind")
        List<MealFacetView> facets,

        @Schema(description = "Known words that were searched for too, in place of words that no title has")
        List<String> corrections,

        @Schema(description = "What was searched for too, because it means the same")
        List<String> synonyms) {

    @Serdeable
    @Schema(name = "MealFacet", description = "How many of the meals found have a value")
    record MealFacetView(
            @Schema(
                    type = "string",
                    description =
                            "time: at most so many minutes; price: from and to, in the smallest unit of the currency "
                                    + "asked for",
                    allowableValues = {"diet", "allergenFree", "cuisine", "rating", "time", "price"})
            String kind,

            String value,
            int meals) {}

    static FoundMealsView of(SearchResult<MealListing> result, Function<MealListing, MealListingView> view) {
        List<Facet> facets = result.facets();
        return new FoundMealsView(
                result.hits().items().stream().map(view).toList(),
                result.hits().nextCursor(),
                facets.isEmpty() ? null : Math.min(facets.getFirst().count(), TextSearch.CANDIDATES),
                facets.stream()
                        .skip(1)
                        .map(facet -> new MealFacetView(facet.kind(), facet.value(), facet.count()))
                        .toList(),
                result.query().corrections(),
                result.query().synonyms());
    }
}
