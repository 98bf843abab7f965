package dev.medley.orders.stock;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;

/** Why somebody changes how many there are. */
@Serdeable
public enum AdjustmentReason {
    @JsonProperty("received")
    RECEIVED,
    @JsonProperty("counted")
    COUNTED,
    @JsonProperty("returned")
    RETURNED,
    @JsonProperty("damaged")
    DAMAGED,
    @JsonProperty("lost")
    LOST
}
