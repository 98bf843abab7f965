package dev.medley.orders.affiliates;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.Currency;
import java.util.UUID;

/**
 * What an affiliate has earned with an order, or what is taken back of that.
 *
 * @param refunded up to which refund something is taken back; 0 for a commission
 * @param amount below zero where something is taken back
 */
public record CommissionEntry(
        UUID id, Referral referral, Kind kind, long refunded, Currency currency, long amount, Instant payableAt) {

    /** What it is. */
    @Serdeable
    public enum Kind {
        @JsonProperty("commission")
        COMMISSION,
        @JsonProperty("clawback")
        CLAWBACK
    }
}
