package dev.medley.orders.promotions;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;

/** What a promotion is for. */
@Serdeable
public enum ScopeKind {
    @JsonProperty("everything")
    EVERYTHING,
    @JsonProperty("product")
    PRODUCT,
    @JsonProperty("category")
    CATEGORY,
    @JsonProperty("collection")
    COLLECTION
}
