package dev.medley.recommending;

import java.util.UUID;

/**
 * An item to show, and why.
 *
 * @param score between 0 and 1, to be compared within one answer only
 */
public record Recommendation(UUID item, double score, RecommendationReason because) {}
