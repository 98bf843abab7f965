package dev.medley.catalog.search.web;

import dev.medley.access.Access;
import dev.medley.catalog.listings.ListingFilter;
import dev.medley.catalog.listings.ListingFilters;
import dev.medley.catalog.listings.ListingFilters.Groups;
import dev.medley.catalog.listings.ListingFilters.Prices;
import dev.medley.catalog.products.ProductStatus;
import dev.medley.catalog.search.SearchCriteria;
import dev.medley.catalog.search.SearchService;
import dev.medley.http.Problems;
import dev.medley.http.SortFields;
import dev.medley.kernel.PageRequest;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Controller("/api/products")
@Tag(name = "Product search", description = "Finding products: words, facets, suggestions, saved searches, presets")
class SearchController {

    private final SearchService service;

    SearchController(SearchService service) {
        this.service = service;
    }

    @Get(
            "/search{?q,language,explain,currency,minPrice,maxPrice,category,collection,tags,attributes,inStock,minRating}")
    @Access(Access.ANYBODY)
    @Operation(
            operationId = "searchProducts",
            summary = "Active products whose words fit, best first unless sorted otherwise",
            description =
                    "Each word has to be there, in a form of its language or as it stands, or one that means the same; a "
                            + "word that no title has is also taken for known ones that look like it. Filters are those of lists. "
                            + "Of all products that fit, 10,000 at most are ranked, sorted and counted.")
    @ApiResponse(responseCode = "200", description = "A page of products, with facets on the first")
    @Problems({"currency-invalid", "filter-invalid"})
    SearchView search(
            @QueryValue @NotBlank @Size(max = 200) String q,
            @Nullable
                    @QueryValue
                    @Pattern(regexp = "[a-z]{2}")
                    @Parameter(description = "The language of the words; en unless said otherwise")
                    String language,
            @Nullable @QueryValue @Parameter(description = "Whether each product says what its score is made of")
                    Boolean explain,
            @Nullable @QueryValue @Pattern(regexp = "[A-Z]{3}") String currency,
            @Nullable @QueryValue @Min(0) Long minPrice,
            @Nullable @QueryValue @Min(0) Long maxPrice,
            @Nullable @QueryValue @Parameter(description = "This one or any below it") UUID category,
            @Nullable @QueryValue UUID collection,
            @Nullable
                    @QueryValue
                    @Pattern(regexp = ListingFilters.TAGS)
                    @Parameter(description = "All of them, with commas between", example = "summer,cotton")
                    String tags,
            @Nullable
                    @QueryValue
                    @Pattern(regexp = ListingFilters.ATTRIBUTES)
                    @Parameter(
                            description = "All of them, with commas between; a number may be a range",
                            example = "color:red,width:10..20")
                    String attributes,
            @Nullable @QueryValue Boolean inStock,
            @Nullable @QueryValue @Min(1) @Max(5) Double minRating,
            @SortFields({"relevance", "price", "rating", "title", "createdAt", "updatedAt"}) PageRequest page) {
        ListingFilter filter = ListingFilters.parse(
                ProductStatus.ACTIVE,
                new Prices(currency, minPrice, maxPrice),
                new Groups(category, collection, tags, attributes),
                inStock,
                minRating);
        SearchCriteria criteria = new SearchCriteria(q.strip(), language == null ? "en" : language, filter);
        return SearchView.of(service.search(criteria, page), Boolean.TRUE.equals(explain));
    }

    @Get("/suggestions{?q}")
    @Access(Access.ANYBODY)
    @Operation(operationId = "suggestProducts", summary = "What somebody may mean who has typed so much")
    @ApiResponse(responseCode = "200", description = "Five completions and five products at most")
    SuggestionsView suggest(@QueryValue @NotBlank @Size(max = 100) String q) {
        return new SuggestionsView(service.complete(q), service.titles(q));
    }
}
