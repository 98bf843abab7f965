package dev.medley.orders.affiliates;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;

/** Whether an order counts for who has brought its buyer, or why not. */
@Serdeable
public enum ReferralStatus {
    @JsonProperty("counted")
    COUNTED,
    @JsonProperty("self-referral")
    SELF_REFERRAL,
    @JsonProperty("too-late")
    TOO_LATE,
    @JsonProperty("not-active")
    NOT_ACTIVE
}
