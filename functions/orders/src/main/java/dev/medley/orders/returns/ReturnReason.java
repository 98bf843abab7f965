package dev.medley.orders.returns;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;

/** Why something is sent back. */
@Serdeable
public enum ReturnReason {
    @JsonProperty("damaged")
    DAMAGED,
    @JsonProperty("wrong-item")
    WRONG_ITEM,
    @JsonProperty("not-as-described")
    NOT_AS_DESCRIBED,
    @JsonProperty("does-not-fit")
    DOES_NOT_FIT,
    @JsonProperty("unwanted")
    UNWANTED,
    @JsonProperty("other")
    OTHER
}
