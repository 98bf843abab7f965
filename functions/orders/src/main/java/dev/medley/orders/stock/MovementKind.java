package dev.medley.orders.stock;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;

/** What changed a level. */
@Serdeable
public enum MovementKind {
    @JsonProperty("adjusted")
    ADJUSTED,
    @JsonProperty("reserved")
    RESERVED,
    @JsonProperty("released")
    RELEASED,
    @JsonProperty("shipped")
    SHIPPED
}
