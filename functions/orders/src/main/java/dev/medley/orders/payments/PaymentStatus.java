package dev.medley.orders.payments;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;

/** How far a payment has come. */
@Serdeable
public enum PaymentStatus {
    @JsonProperty("created")
    CREATED,
    @JsonProperty("processing")
    PROCESSING,
    @JsonProperty("requires-action")
    REQUIRES_ACTION,
    @JsonProperty("authorised")
    AUTHORISED,
    @JsonProperty("captured")
    CAPTURED,
    @JsonProperty("failed")
    FAILED,
    @JsonProperty("voided")
    VOIDED,
    @JsonProperty("refunded")
    REFUNDED;

    /** Whether nobody has said yet whether the buyer can pay. */
    public boolean isUndecided() {
        return this == CREATED || this == PROCESSING || this == REQUIRES_ACTION;
    }
}
