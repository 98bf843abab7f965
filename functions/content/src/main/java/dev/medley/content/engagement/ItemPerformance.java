package dev.medley.content.engagement;

import java.util.UUID;

/** How an item did in a time. */
public record ItemPerformance(UUID id, String type, String title, String status, EngagementSums sums) {}
