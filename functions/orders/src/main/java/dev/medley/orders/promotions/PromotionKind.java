package dev.medley.orders.promotions;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;

/** What a promotion gives. */
@Serdeable
public enum PromotionKind {
    @JsonProperty("percent")
    PERCENT,
    @JsonProperty("fixed")
    FIXED,
    @JsonProperty("free-shipping")
    FREE_SHIPPING,
    @JsonProperty("buy-x-get-y")
    BUY_X_GET_Y
}
