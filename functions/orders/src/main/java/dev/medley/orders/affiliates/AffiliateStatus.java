package dev.medley.orders.affiliates;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;

/** Whether somebody is an affiliate; only what an active one brings counts. */
@Serdeable
public enum AffiliateStatus {
    @JsonProperty("applied")
    APPLIED,
    @JsonProperty("active")
    ACTIVE,
    @JsonProperty("suspended")
    SUSPENDED
}
