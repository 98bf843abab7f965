package dev.medley.orders.fraud;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;

/** What somebody has found an order to be. */
@Serdeable
public enum FraudVerdict {
    @JsonProperty("genuine")
    GENUINE,
    @JsonProperty("fraud")
    FRAUD
}
