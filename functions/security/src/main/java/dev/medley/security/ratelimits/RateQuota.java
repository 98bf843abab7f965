package dev.medley.security.ratelimits;

import dev.medley.limits.RatePolicy;
import java.time.Instant;
import java.util.UUID;

/**
 * What an administrator has set for a rate limit.
 *
 * @param quota how many requests are allowed in the policy's window
 * @param version how often it was set before
 */
public record RateQuota(RatePolicy policy, int quota, int version, Instant updatedAt, UUID updatedBy) {}
