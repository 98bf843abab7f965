package dev.medley.orders.promotions;

import java.time.Instant;
import java.util.UUID;

/** Customers that promotions can be for. */
public record CustomerSegment(UUID id, String name, SegmentRules rules, Instant createdAt) {}
