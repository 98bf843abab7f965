package dev.medley.orders.orders;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;

/** What a line of an order is for. */
@Serdeable
public enum LineKind {
    @JsonProperty("item")
    ITEM,
    @JsonProperty("shipping")
    SHIPPING
}
