package dev.medley.catalog.search.web;

import dev.medley.search.Facet;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;

@Serdeable
@Schema(name = "Facet", description = "How many of the products found have a value")
record FacetView(
        @Schema(
                type = "string",
                description = "What the value is of",
                allowableValues = {"category", "tag", "attribute", "rating", "inStock", "price"})
        String kind,

        @Schema(
                description =
                        "An id, a slug, a pair, whole stars, true or false, a range of prices in the smallest unit",
                example = "color=red")
        String value,

        int products) {

    static FacetView of(Facet facet) {
        return new FacetView(facet.kind(), facet.value(), facet.count());
    }
}
