package dev.medley.orders.carts;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;

/** What is to know of a line since it was put in. */
@Serdeable
public enum LineProblem {
    @JsonProperty("price-changed")
    PRICE_CHANGED,
    @JsonProperty("no-price")
    NO_PRICE,
    @JsonProperty("not-sold")
    NOT_SOLD,
    @JsonProperty("not-available")
    NOT_AVAILABLE;

    /** Whether the line cannot be bought as it is. */
    public boolean isBlocking() {
        return this != PRICE_CHANGED;
    }
}
