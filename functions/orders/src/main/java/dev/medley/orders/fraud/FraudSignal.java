package dev.medley.orders.fraud;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;

/** What speaks for or against an order. */
@Serdeable
public enum FraudSignal {
    /** Orders of the account in an hour. */
    @JsonProperty("account-velocity")
    ACCOUNT_VELOCITY("The account has placed %d orders in an hour."),

    /** Accounts that had something sent to the address in a day. */
    @JsonProperty("address-velocity")
    ADDRESS_VELOCITY("%d accounts have ordered to the address in a day."),

    /** Accounts that ordered from the network address in an hour. */
    @JsonProperty("network-velocity")
    NETWORK_VELOCITY("%d accounts have ordered from the network address in an hour."),

    /** Accounts that ordered from the device in a week. */
    @JsonProperty("device-shared")
    DEVICE_SHARED("%d accounts have ordered from the device in a week."),

    /** 1 where the account has ordered before, and never to this country. */
    @JsonProperty("country-mismatch")
    COUNTRY_MISMATCH("The account has ordered before, and never to this country."),

    /** Cards of the account that were declined in a day. */
    @JsonProperty("cards-declined")
    CARDS_DECLINED("%d cards of the account were declined in a day."),

    /** What an account's first order comes to, in the smallest unit of its currency. */
    @JsonProperty("large-first-order")
    LARGE_FIRST_ORDER("No order of the account has arrived yet, and they come to %d."),

    /** Orders of the account, the device or the address that were found to be fraud. */
    @JsonProperty("known-fraud")
    KNOWN_FRAUD("%d orders of the account, the device or the address were fraud."),

    /** Orders of the account that have arrived. */
    @JsonProperty("good-history")
    GOOD_HISTORY("%d orders of the account have arrived.");

    private final String text;

    FraudSignal(String text) {
        this.text = text;
    }

    String explain(long value) {
        return text.formatted(value);
    }
}
