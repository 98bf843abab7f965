package dev.medley.catalog.savedsearches;

import dev.medley.catalog.listings.ListingFilter;
import dev.medley.catalog.listings.ListingFilters;
import dev.medley.catalog.listings.ListingFilters.Groups;
import dev.medley.catalog.listings.ListingFilters.Prices;
import dev.medley.catalog.products.ProductStatus;
import dev.medley.search.SavedParameters;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A search as its request says it. */
@Serdeable
@Schema(description = "The parameters of GET /api/products/search; what is null does not matter")
public record SearchParameters(
        @Nullable @Size(min = 1, max = 200) String q,
        @Nullable @Pattern(regexp = "[a-z]{2}") String language,
        @Nullable @Pattern(regexp = "[A-Z]{3}") String currency,
        @Nullable @Min(0) Long minPrice,
        @Nullable @Min(0) Long maxPrice,
        @Nullable UUID category,
        @Nullable UUID collection,
        @Nullable @Pattern(regexp = ListingFilters.TAGS) String tags,

        @Nullable @Pattern(regexp = ListingFilters.ATTRIBUTES)
        String attributes,

        @Nullable Boolean inStock,
        @Nullable @Min(1) @Max(5) Double minRating)
        implements SavedParameters {

    @Override
    public ListingFilter filter() {
        return ListingFilters.parse(
                ProductStatus.ACTIVE,
                new Prices(currency, minPrice, maxPrice),
                new Groups(category, collection, tags, attributes),
                inStock,
                minRating);
    }

    @Override
    public String languageOrDefault() {
        return language == null ? "en" : language;
    }
}
