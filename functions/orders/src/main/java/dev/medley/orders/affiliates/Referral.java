package dev.medley.orders.affiliates;

import java.time.Instant;
import java.util.Currency;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who has brought the buyer of an order.
 *
 * @param linkId the link that was followed; null where a code was used
 * @param rate in hundredths of a percent, once the order is paid
 * @param baseAmount what the commission is of
 */
public record Referral(
        UUID id,
        UUID orderId,
        UUID affiliateId,
        @Nullable UUID linkId,
        @Nullable String code,
        ReferralStatus status,
        @Nullable Integer rate,
        Currency currency,
        long baseAmount,
        Instant createdAt) {}
