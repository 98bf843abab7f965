package dev.medley.orders.affiliates;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What says who has brought a buyer: a click on a link, or a code.
 *
 * @param at when the link was followed; null for a code
 */
public record ReferralSource(
        Affiliate affiliate,
        @Nullable UUID linkId,
        @Nullable String code,
        @Nullable Instant at) {}
