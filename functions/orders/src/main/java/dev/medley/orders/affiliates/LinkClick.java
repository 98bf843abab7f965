package dev.medley.orders.affiliates;

import java.time.Instant;
import java.util.UUID;

/**
 * Somebody has followed a link.
 *
 * @param countsUntil until when an order counts for it
 */
public record LinkClick(UUID id, AffiliateLink link, Instant countsUntil) {}
