package dev.medley.orders.affiliates;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;

/** How far a statement has come. */
@Serdeable
public enum StatementStatus {
    @JsonProperty("open")
    OPEN,
    @JsonProperty("approved")
    APPROVED,
    @JsonProperty("paid")
    PAID
}
