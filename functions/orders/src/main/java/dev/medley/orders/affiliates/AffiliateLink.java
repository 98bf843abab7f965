package dev.medley.orders.affiliates;

import java.time.Instant;
import java.util.UUID;

/**
 * A link that brings buyers.
 *
 * @param code what stands in it
 * @param target the page of the shop that it leads to
 */
public record AffiliateLink(
        UUID id,
        UUID affiliateId,
        String code,
        String name,
        String target,
        boolean active,
        int clicks,
        Instant createdAt) {}
