package dev.medley.orders.fraud;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;

/** What is done with an order. */
@Serdeable
public enum FraudDecision {
    @JsonProperty("allow")
    ALLOW,
    @JsonProperty("review")
    REVIEW,
    @JsonProperty("deny")
    DENY
}
