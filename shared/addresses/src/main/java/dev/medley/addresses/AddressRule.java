package dev.medley.addresses;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is to become of requests from a range of addresses, or from a country; one of both is null.
 *
 * @param country ISO 3166-1 alpha-2
 * @param expiresAt when it ends by itself; null where it does not
 * @param automatic whether it was made by no operator; what operators say of a range that holds an address goes before
 */
public record AddressRule(
        @Nullable Cidr cidr,
        @Nullable String country,
        AddressAction action,
        @Nullable Instant expiresAt,
        boolean automatic) {

    /** One that an operator made. */
    public static AddressRule byOperator(
            @Nullable Cidr cidr, @Nullable String country, AddressAction action, @Nullable Instant expiresAt) {
        return new AddressRule(cidr, country, action, expiresAt, false);
    }

    boolean isActive(Instant now) {
        return expiresAt == null || now.isBefore(expiresAt);
    }
}
