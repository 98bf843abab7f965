package dev.medley.catalog.listings.web;

import dev.medley.access.Access;
import dev.medley.access.Authority;
import dev.medley.access.Caller;
import dev.medley.access.Permission;
import dev.medley.catalog.listings.ListingFilter;
import dev.medley.catalog.listings.ListingFilters;
import dev.medley.catalog.listings.ListingFilters.Groups;
import dev.medley.catalog.listings.ListingFilters.Prices;
import dev.medley.catalog.listings.ListingService;
import dev.medley.catalog.products.ProductStatus;
import dev.medley.http.PageView;
import dev.medley.http.Problems;
import dev.medley.http.SortFields;
import dev.medley.kernel.PageRequest;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Controller("/api/products")
@Tag(name = "Products")
class ListingsController {

    private static final String ALL = "product:read:all";

    private final ListingService service;

    ListingsController(ListingService service) {
        this.service = service;
    }

    @Get("{?status,currency,minPrice,maxPrice,category,collection,tags,attributes,inStock,minRating}")
    @Access(value = Access.ANYBODY, as = "product:read:all")
    @Operation(
            operationId = "listProducts",
            summary = "Products that fit, newest first unless sorted otherwise",
            description =
                    "All that is said has to fit. Sorted by up to three fields: price (of the currency that is said), "
                            + "rating, title, createdAt, updatedAt, each with a minus in front for descending order. Products "
                            + "without a price in the currency are left out where prices matter.")
    @ApiResponse(responseCode = "200", description = "A page of products")
    @Problems({"currency-invalid", "filter-invalid", "permission-missing"})
    PageView<ListingView> list(
            @Nullable Caller caller,
            @Nullable
                    @QueryValue
                    @Parameter(
                            description = "active unless said otherwise; others take product:read:all",
                            schema =
                                    @Schema(
                                            type = "string",
                                            allowableValues = {"draft", "active", "archived"}))
                    ProductStatus status,
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
            @SortFields({"price", "rating", "title", "createdAt", "updatedAt"}) PageRequest page) {
        if (status != null && status != ProductStatus.ACTIVE && (caller == null || !caller.may(Permission.of(ALL)))) {
            throw Authority.permissionMissing(ALL);
        }
        ListingFilter filter = ListingFilters.parse(
                status == null ? ProductStatus.ACTIVE : status,
                new Prices(currency, minPrice, maxPrice),
                new Groups(category, collection, tags, attributes),
                inStock,
                minRating);
        return PageView.of(service.list(filter, page), ListingView::of);
    }
}
