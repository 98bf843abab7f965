package dev.medley.orders.affiliates;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who brings buyers.
 *
 * @param name null once the account is erased
 */
public record Affiliate(UUID id, UUID accountId, @Nullable String name, AffiliateStatus status, Instant createdAt) {

    boolean isActive() {
        return status == AffiliateStatus.ACTIVE;
    }
}
